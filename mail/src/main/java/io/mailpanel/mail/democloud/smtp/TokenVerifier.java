package io.mailpanel.mail.democloud.smtp;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Set;
import javax.net.ssl.SSLContext;

/** Checks access tokens with the key that the identity server publishes, as any resource server does. Thread-safe. */
final class TokenVerifier {
    private static final Set<String> AUDIENCES =
            Set.of("https://outlook.office.com", "https://outlook.office365.com", "https://outlook.office.com/");
    private static final Set<String> REQUIRED = Set.of("iss", "exp", "upn", "scp", "oid", "tid");
    private static final int TIMEOUT_MS = 5000;
    private static final int KEYS_LIMIT = 64 * 1024;

    /** What was found. */
    enum Verdict {
        GOOD,
        BAD,
        /** The keys could not be fetched. */
        UNKNOWN
    }

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String issuer;

    /**
     * @param identity the identity server's address
     * @param trust believes the identity server's certificate
     */
    TokenVerifier(URI identity, SSLContext trust, Clock clock) {
        issuer = identity + "/";
        var retriever =
                new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, KEYS_LIMIT, true, trust.getSocketFactory());
        try {
            var keys = JWKSourceBuilder.create(
                            identity.resolve("/common/discovery/v2.0/keys").toURL(), retriever)
                    .rateLimited(false)
                    .refreshAheadCache(false)
                    .build();
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, keys));
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("not an address: " + identity, e);
        }
        processor.setJWTClaimsSetVerifier(new Claims(clock));
    }

    Verdict verify(XOAuth2 credentials) {
        try {
            JWTClaimsSet claims = processor.process(credentials.token(), null);
            boolean own = claims.getIssuer().startsWith(issuer);
            boolean permitted = List.of(claims.getStringClaim("scp").split(" ")).contains("SMTP.Send");
            boolean mailbox = claims.getStringClaim("upn").equalsIgnoreCase(credentials.user());
            return own && permitted && mailbox ? Verdict.GOOD : Verdict.BAD;
        } catch (RemoteKeySourceException | JWKSetUnavailableException e) {
            return Verdict.UNKNOWN;
        } catch (KeySourceException e) {
            return Verdict.UNKNOWN;
        } catch (BadJOSEException | JOSEException | ParseException e) {
            return Verdict.BAD;
        }
    }

    /** Audience, presence and times, by the given clock. */
    private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Claims(Clock clock) {
            super(AUDIENCES, null, REQUIRED, null);
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}

package io.mailpanel.mail.democloud.smtp;

import static io.mailpanel.mail.democloud.smtp.TokenVerifier.Verdict.BAD;
import static io.mailpanel.mail.democloud.smtp.TokenVerifier.Verdict.GOOD;
import static io.mailpanel.mail.democloud.smtp.TokenVerifier.Verdict.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.mailpanel.mail.democloud.CloudInFolder;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.MovableClock;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.net.OneAuthority;
import io.mailpanel.mail.store.Database;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tokens are good; each bad one differs from a good one in one thing, and is signed with the real key. */
final class TokenVerifierTest {
    private static final String VERA = "vera@contoso.example";

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private DemoCloud cloud;
    private TokenVerifier verifier;
    private RSAKey key;
    private JWTClaimsSet good;

    @BeforeEach
    void start() throws Exception {
        cloud = CloudInFolder.start(folder, clock);
        verifier = new TokenVerifier(cloud.identityEndpoint(), OneAuthority.trust(cloud.caFile()), clock);
        CloudInFolder.signIn(cloud, "organizations", "admin@contoso.example", "Demo-Admin-1");
        String token = CloudInFolder.signIn(cloud, "organizations", VERA, "Demo-Vera-1")
                .text("access_token");
        assertThat(verifier.verify(new XOAuth2("Vera@Contoso.example", token))).isEqualTo(GOOD);
        good = SignedJWT.parse(token).getJWTClaimsSet();
        try (Database database = Database.open(folder.resolve("cloud.db"))) {
            String kept = database.jdbi()
                    .withHandle(h -> h.select("select value from remembered where name = 'signing-key'")
                            .mapTo(String.class)
                            .one());
            key = RSAKey.parse(kept);
        }
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    private TokenVerifier.Verdict verdict(JWTClaimsSet claims, RSAKey by) throws Exception {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(by.getKeyID()).build();
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(by));
        return verifier.verify(new XOAuth2(VERA, jwt.serialize()));
    }

    private TokenVerifier.Verdict with(String claim, Object value) throws Exception {
        return verdict(new JWTClaimsSet.Builder(good).claim(claim, value).build(), key);
    }

    @Test
    void oneWrongThingIsEnough() throws Exception {
        assertThat(verdict(good, key)).isEqualTo(GOOD);
        assertThat(with("aud", "https://graph.microsoft.com")).isEqualTo(BAD);
        assertThat(with("aud", null)).isEqualTo(BAD);
        assertThat(with("exp", Date.from(clock.instant().minus(Duration.ofMinutes(10)))))
                .isEqualTo(BAD);
        assertThat(with("exp", null)).isEqualTo(BAD);
        assertThat(with("nbf", Date.from(clock.instant().plus(Duration.ofMinutes(10)))))
                .isEqualTo(BAD);
        assertThat(with("upn", "admin@contoso.example")).isEqualTo(BAD);
        assertThat(with("upn", null)).isEqualTo(BAD);
        assertThat(with("scp", "IMAP.AccessAsUser.All")).isEqualTo(BAD);
        assertThat(with("scp", "SMTP.SendX")).isEqualTo(BAD);
        assertThat(with("scp", null)).isEqualTo(BAD);
        assertThat(with("iss", "https://login.microsoftonline.com/x/")).isEqualTo(BAD);
        assertThat(with("scp", "IMAP.AccessAsUser.All SMTP.Send")).isEqualTo(GOOD);
    }

    @Test
    void foreignKeysAndNoSignatureAreNotBelieved() throws Exception {
        RSAKey foreign = new RSAKeyGenerator(2048).keyID("foreign").generate();
        assertThat(verdict(good, foreign)).isEqualTo(BAD);
        RSAKey posing = new RSAKeyGenerator(2048).keyID(key.getKeyID()).generate();
        assertThat(verdict(good, posing)).isEqualTo(BAD);
        assertThat(verifier.verify(new XOAuth2(VERA, new PlainJWT(good).serialize())))
                .isEqualTo(BAD);
        assertThat(verifier.verify(new XOAuth2(VERA, "not a token"))).isEqualTo(BAD);
        assertThat(verdict(good, key)).isEqualTo(GOOD);
    }

    @Test
    void tokenExpiresByTheClock() throws Exception {
        clock.advance(Duration.ofMinutes(59));
        assertThat(verdict(good, key)).isEqualTo(GOOD);
        clock.advance(Duration.ofMinutes(3));
        assertThat(verdict(good, key)).isEqualTo(BAD);
    }

    @Test
    void withoutTheKeysNothingIsKnown() throws Exception {
        cloud.faults().identity().reach(Reach.REFUSED);
        assertThat(verdict(good, key)).as("the keys were fetched before").isEqualTo(GOOD);
        URI identity = cloud.identityEndpoint();
        verifier = new TokenVerifier(identity, OneAuthority.trust(cloud.caFile()), clock);
        assertThat(verdict(good, key)).isEqualTo(UNKNOWN);
        cloud.faults().identity().reach(Reach.UP);
        assertThat(verdict(good, key)).isEqualTo(GOOD);
    }
}

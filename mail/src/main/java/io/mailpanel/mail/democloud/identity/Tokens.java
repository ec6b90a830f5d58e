package io.mailpanel.mail.democloud.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes access and id tokens with the claims that Entra's have. Real ones are 1.5–3 kB; these are over 2 kB. */
final class Tokens {
    /** How long an access token is good for. */
    static final Duration LIFE = Duration.ofHours(1);
    /** Entra dates tokens back by this, for clocks that are behind. */
    private static final Duration BACKDATED = Duration.ofMinutes(5);

    private static final String GRAPH = "00000003-0000-0000-c000-000000000000";
    private static final int GROUPS = 18;

    private final SigningKey key;
    private final String base;
    private final String clientId;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** @param base the identity server's address without a slash at the end */
    Tokens(SigningKey key, String base, String clientId, Clock clock) {
        this.key = key;
        this.base = base;
        this.clientId = clientId;
        this.clock = clock;
    }

    /**
     * An access token for Exchange Online, or, where no mail permission was asked for, for Microsoft Graph.
     *
     * @param named whether it says whose it is
     */
    String access(DemoAccount account, boolean named, Scopes scopes) {
        boolean exchange = !scopes.mail().isEmpty();
        String tenant = account.tenant().id();
        JWTClaimsSet.Builder claims = claims(account, base + "/" + tenant + "/")
                .audience(exchange ? Scopes.EXCHANGE : GRAPH)
                .subject(pairwise(account, exchange ? Scopes.EXCHANGE : GRAPH))
                .claim("acct", 0)
                .claim("acr", "1")
                .claim("aio", random(64))
                .claim("amr", List.of("pwd"))
                .claim("app_displayname", Directory.APP_NAME)
                .claim("appid", clientId)
                .claim("appidacr", "0")
                .claim("family_name", account.familyName())
                .claim("given_name", account.givenName())
                .claim("idtyp", "user")
                .claim("ipaddr", "127.0.0.1")
                .claim("puid", puid(account))
                .claim("scp", exchange ? String.join(" ", scopes.mail()) : "email openid profile")
                .claim("sid", guid(account, "session"))
                .claim("signin_state", List.of("kmsi"))
                .claim("ver", "1.0")
                .claim("wids", List.of(role(account)))
                .claim("xms_ftd", random(24))
                .claim("xms_idrel", "1 8");
        if (named) {
            claims.claim("unique_name", account.address()).claim("upn", account.address());
        }
        if (!account.tenant().personal()) {
            claims.claim("groups", groups(account));
        }
        return key.sign(claims.build());
    }

    /**
     * An id token for the app.
     *
     * @param named whether it says whose it is
     */
    String id(DemoAccount account, boolean named) {
        String tenant = account.tenant().id();
        JWTClaimsSet.Builder claims = claims(account, base + "/" + tenant + "/v2.0")
                .audience(clientId)
                .subject(pairwise(account, clientId))
                .claim("ver", "2.0");
        if (named) {
            claims.claim("preferred_username", account.address()).claim("email", account.address());
        }
        return key.sign(claims.build());
    }

    private JWTClaimsSet.Builder claims(DemoAccount account, String issuer) {
        Instant now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .issueTime(Date.from(now.minus(BACKDATED)))
                .notBeforeTime(Date.from(now.minus(BACKDATED)))
                .expirationTime(Date.from(now.plus(LIFE)))
                .claim("name", account.name())
                .claim("oid", account.id())
                .claim("rh", "1.A" + random(27) + ".")
                .claim("tid", account.tenant().id())
                .claim("uti", random(16));
    }

    /** The ids of the directory roles: Global Administrator, or the one that every user has. */
    private static String role(DemoAccount account) {
        return account.administrator()
                ? "62e90394-69f5-4237-9190-012177145e10"
                : "b79fbf4d-3ef9-4689-8143-76b194e85509";
    }

    private static List<String> groups(DemoAccount account) {
        return IntStream.range(0, GROUPS)
                .mapToObj(i -> guid(account, "group" + i))
                .toList();
    }

    private static String guid(DemoAccount account, String what) {
        return UUID.nameUUIDFromBytes((account.id() + what).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String puid(DemoAccount account) {
        return guid(account, "puid").replace("-", "").substring(0, 16).toUpperCase(java.util.Locale.ROOT);
    }

    /** The same account has another subject at each app: what Entra calls pairwise. */
    private static String pairwise(DemoAccount account, String audience) {
        try {
            byte[] both = (account.id() + audience).getBytes(StandardCharsets.UTF_8);
            return text(MessageDigest.getInstance("SHA-256").digest(both));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private String random(int bytes) {
        byte[] some = new byte[bytes];
        random.nextBytes(some);
        return text(some);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}

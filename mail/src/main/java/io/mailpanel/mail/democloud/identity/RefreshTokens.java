package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The refresh tokens that were given out; only their hashes are kept, durably. Each is good for one use within 90 days
 * and is replaced by a new one.
 *
 * <p>Entra itself replaces a refresh token at each use but lets the old one live on; the stand-in is the stricter of
 * the two, so that a client that keeps the old one is found out.
 */
final class RefreshTokens {
    /** Unused for longer than this, a token has expired. */
    static final Duration LIFE = Duration.ofDays(90);

    private static final int BYTES = 600;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    /** What a token stands for. */
    record Grant(String accountId, String scope) {}

    private record Row(String accountId, String scope, Instant issued, String state, Instant changed) {}

    RefreshTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.migrate("refresh_token", """
                create table refresh_token (hash text primary key, account text not null,
                  scope text not null, issued integer not null, state text not null, changed integer not null) strict""");
        long old = clock.instant().minus(LIFE.multipliedBy(2)).toEpochMilli();
        database.jdbi().useHandle(h -> h.execute("delete from refresh_token where changed < ?", old));
    }

    /** A new token. */
    String issue(Grant grant) {
        return database.jdbi().inTransaction(h -> insert(h, grant));
    }

    /** What the token stands for, if it is good; nothing changes. */
    Grant check(String token) throws Refusal {
        Optional<Row> found = database.jdbi().withHandle(h -> find(h, hash(token)));
        Row row = found.orElseThrow(() -> new Refusal(EntraErrors.malformedRefreshToken()));
        if (row.state().equals("expired") || row.issued().plus(LIFE).isBefore(clock.instant())) {
            throw new Refusal(EntraErrors.refreshExpired(row.issued()));
        }
        if (!row.state().equals("active")) {
            throw new Refusal(EntraErrors.revoked(row.issued(), row.changed()));
        }
        return new Grant(row.accountId(), row.scope());
    }

    /** Replaces a good token by a new one, in one step: of two that come at the same time one wins. */
    String rotate(String token, Grant grant) throws Refusal {
        Optional<String> replaced = database.jdbi().inTransaction(h -> {
            int used = h.execute(
                    "update refresh_token set state = 'used', changed = ? where hash = ? and state = 'active'",
                    clock.millis(),
                    hash(token));
            return used == 1 ? Optional.of(insert(h, grant)) : Optional.empty();
        });
        return replaced.orElseThrow(() -> new Refusal(EntraErrors.revoked(clock.instant(), clock.instant())));
    }

    /** Puts the account's good tokens into the state {@code expired} or {@code revoked}. */
    void end(DemoAccount account, String state) {
        database.jdbi()
                .useHandle(h -> h.execute(
                        "update refresh_token set state = ?, changed = ? where account = ? and state = 'active'",
                        state,
                        clock.millis(),
                        account.id()));
    }

    private String insert(Handle h, Grant grant) {
        byte[] some = new byte[BYTES];
        random.nextBytes(some);
        String token = "1.A" + Base64.getUrlEncoder().withoutPadding().encodeToString(some);
        h.execute(
                "insert into refresh_token values (?, ?, ?, ?, 'active', ?)",
                hash(token),
                grant.accountId(),
                grant.scope(),
                clock.millis(),
                clock.millis());
        return token;
    }

    private static Optional<Row> find(Handle h, String hash) {
        return h.select("select account, scope, issued, state, changed from refresh_token where hash = ?", hash)
                .map((rs, c) -> new Row(
                        rs.getString("account"),
                        rs.getString("scope"),
                        Instant.ofEpochMilli(rs.getLong("issued")),
                        rs.getString("state"),
                        Instant.ofEpochMilli(rs.getLong("changed"))))
                .findOne();
    }

    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package io.mailpanel.device.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ScrubTest {
    private static final String SECRET = "s3cr3t-Value";

    private final Scrub scrub = new Scrub(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password=%s",
                "Password: %s",
                "\"password\": \"%s\"",
                "passphrase = '%s'",
                "client_secret=%s&scope=x",
                "{\"access_token\":\"%s\",\"expires_in\":1}",
                "refresh_token=%s",
                "Authorization: Bearer %s",
                "bearer %s",
                "AUTH XOAUTH2 %s",
                "AUTH PLAIN %s",
                "Cookie: __Host-session=%s; a=b",
                "csrf=%s",
                "device_code=%s",
                "https://vera:%s@proxy.example/x",
                "пароль: %s",
                "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----",
                "-----BEGIN RSA PRIVATE KEY-----\n%s"
            })
    void whatIsCalledASecretIsTakenOut(String line) {
        assertThat(scrub.clean("before\n" + line.formatted(SECRET) + "\nafter"))
                .doesNotContain(SECRET)
                .contains("[removed]")
                .startsWith("before\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.sig",
                "b3Jk-9sKQz_u5hXyW1aVfTn2LmE8Rg0pCdUoIj4ShBw",
                "0.AQ4nB7dQ2mZk5rTt8wVxYz0123456789abcdefGH",
                "$2a$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
                "dXNlcj12ZXJhQGNvbnRvc28uZXhhbXBsZQFhdXRoPUJlYXJlciB4eA=="
            })
    void whatLooksLikeOneIsTakenOutWhereverItStands(String secret) {
        assertThat(scrub.clean("the server said " + secret + " and left"))
                .matches("the server said (0\\.)?\\[removed] and left");
    }

    @Test
    void whatAPartOfTheDeviceKnowsIsTakenOutFirst() {
        Scrub knowing = new Scrub(List.of(text -> text.replace("horse", "[removed]")));
        assertThat(knowing.clean("a horse")).isEqualTo("a [removed]");
    }

    @Test
    void whatIsNoSecretStays() {
        String harmless = """
                2026-11-28T15:10:02.123Z WARNING SmtpSender: 535 5.7.3 Authentication unsuccessful [AM6P195CA0027]
                	at io.mailpanel.webconfig.session.Sessions.begin(Sessions.java:74)
                	at java.base/java.util.concurrent.ScheduledThreadPoolExecutor$DelayedWorkQueue.take(Unknown Source)
                "webconfig-sessions" TIMED_WAITING, waits for java.util.concurrent.locks.AbstractQueuedSynchronizer$ConditionObject@7d2a
                mail.hosts = ["smtp.office365.com", "localhost:40587"]
                wlan0 WIFI up b8:27:eb:65:43:21 192.168.1.20/24, fe80::ba27:ebff:fe12:3456/64
                AADSTS50076: Due to a configuration change; Trace ID: 0b0c9d2e-7a1f-4c55-9f00-1f6f0a3c2b00
                4F:7A:21:0C:9B:4F:7A:21:0C:9B:4F:7A:21:0C:9B:4F:7A:21:0C:9B:4F:7A:21:0C:9B:AA:BB
                log-in: wrong password; the passwords differ; tokens are kept
                """;
        assertThat(scrub.clean(harmless)).isEqualTo(harmless);
    }
}

package io.mailpanel.device.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far the clock is off, asked of a server over UDP. */
final class TimeServerTest {
    private final Clock clock = Clock.fixed(Instant.parse("2036-02-07T06:20:00Z"), ZoneOffset.UTC);
    private ClockServer server;
    private TimeServer asks;

    @BeforeEach
    void start() throws Exception {
        server = new ClockServer(clock);
        asks = new TimeServer(server.port(), clock);
    }

    @AfterEach
    void end() {
        server.close();
    }

    @Test
    void aheadAndBehindAcrossTheEndOfNtpsFirstEra() throws Exception {
        server.ahead = Duration.ofMinutes(20);
        assertThat(asks.ahead("127.0.0.1"))
                .isBetween(Duration.ofMinutes(-20), Duration.ofMinutes(-20).plusSeconds(3));
        server.ahead = Duration.ofDays(-400);
        assertThat(asks.ahead("localhost"))
                .isBetween(Duration.ofDays(400), Duration.ofDays(400).plusSeconds(3));
    }

    @Test
    void whoDoesNotKnowTheTimeOrAnswersSomethingElseIsNotBelieved() {
        server.stratum = 16;
        assertThatThrownBy(() -> asks.ahead("127.0.0.1")).hasMessageContaining("does not know the time");
        server.stratum = 2;
        server.honest = false;
        assertThatThrownBy(() -> asks.ahead("127.0.0.1")).hasMessageContaining("no answer of a time server");
    }

    @Test
    void nobodyThereIsToldSoon() {
        server.close();
        assertThatThrownBy(() -> asks.ahead("127.0.0.1")).isInstanceOf(IOException.class);
    }
}

package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackOffTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "6, 960", "7, 1800", "8, 1800", "1000, 1800"})
    void doublesFromHalfAMinuteToHalfAnHour(int round, long seconds) {
        assertThat(BackOff.next(round, NOW, NOW)).contains(NOW.plusSeconds(seconds));
    }

    @Test
    void endsAfterADay() {
        assertThat(BackOff.next(9, NOW.minus(Duration.ofHours(23)), NOW)).isPresent();
        assertThat(BackOff.next(9, NOW.minus(Duration.ofHours(24)), NOW)).isEmpty();
    }
}

package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BackOffTest {
    private static final BackOff BACK_OFF = BackOff.of(SendingRules.USUAL);
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({"1, 30", "2, 60", "3, 120", "6, 960", "7, 1800", "8, 1800", "1000, 1800"})
    void doublesFromHalfAMinuteToHalfAnHour(int round, long seconds) {
        assertThat(BACK_OFF.next(round, NOW, NOW)).contains(NOW.plusSeconds(seconds));
    }

    @Test
    void endsAfterADay() {
        assertThat(BACK_OFF.next(9, NOW.minus(Duration.ofHours(23)), NOW)).isPresent();
        assertThat(BACK_OFF.next(9, NOW.minus(Duration.ofHours(24)), NOW)).isEmpty();
    }

    @Test
    void isNotOverBecauseTheClockWasSetForward() {
        assertThat(BACK_OFF.next(2, NOW.minus(Duration.ofDays(365)), NOW)).contains(NOW.plusSeconds(60));
        assertThat(BACK_OFF.next(3, NOW.minus(Duration.ofDays(365)), NOW)).isEmpty();
    }
}

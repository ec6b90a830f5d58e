package io.mailpanel.device.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.board.LabPin;
import io.mailpanel.hardware.Pin;
import io.mailpanel.hardware.Pin.Direction;
import io.mailpanel.hardware.real.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PinWordsTest {
    private static final PinWords EN = new Words(Texts.of(Language.EN), ZoneId.of("Europe/Berlin")).pins();
    private static final PinWords RU = new Words(Texts.of(Language.RU), ZoneId.of("Europe/Berlin")).pins();

    @ParameterizedTest
    @CsvSource({
        "0, 0 µs, 0 мкс",
        "850999, 850 µs, 850 мкс",
        "1000000, 1.0 ms, '1,0 мс'",
        "152349999, 152.3 ms, '152,3 мс'",
        "999949999, 999.9 ms, '999,9 мс'",
        "999950000, 1.000 s, '1,000 с'",
        "2513000000, 2.513 s, '2,513 с'",
        "59999499999, 59.999 s, '59,999 с'",
        "59999500000, 1 min 0 s, 1 мин 0 с",
        "192000000000, 3 min 12 s, 3 мин 12 с"
    })
    void timesBetweenEdges(long nanos, String en, String ru) {
        assertThat(EN.after(Duration.ofNanos(nanos))).isEqualTo(en);
        assertThat(RU.after(Duration.ofNanos(nanos))).isEqualTo(ru);
    }

    @Test
    void theTimeOfDayIsThatOfTheZone() {
        assertThat(EN.time(Instant.parse("2026-03-03T11:05:31.482Z"))).isEqualTo("12:05:31.482");
    }

    @Test
    void everyRoleHasItsNameAndAMeaningForBothLevels() {
        for (Role role : Role.values()) {
            Pin high = new Pin(role.key(), 17, role.direction(), role.activeHigh(), true);
            Pin low = new Pin(role.key(), 17, role.direction(), role.activeHigh(), false);
            for (PinWords words : new PinWords[] {EN, RU}) {
                assertThat(words.name(high)).isNotEmpty();
                assertThat(words.meaning(LabPin.of(high, false)))
                        .isNotEmpty()
                        .isNotEqualTo(words.meaning(LabPin.of(low, false)));
            }
        }
    }

    @Test
    void aLabsPin() {
        Pin pin = new Pin("lab_26", 26, Direction.IN, true, true);
        assertThat(EN.name(pin)).isEqualTo("Lab pin 26");
        assertThat(EN.place(pin)).isEqualTo("GPIO26 · pin 37");
        assertThat(EN.place(new Pin("lab_40", 40, Direction.IN, true, true))).isEqualTo("GPIO40");
        assertThat(EN.meaning(LabPin.of(pin, false))).isEmpty();
    }
}

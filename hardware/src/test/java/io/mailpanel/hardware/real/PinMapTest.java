package io.mailpanel.hardware.real;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Pin.Direction;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PinMapTest {
    @Test
    void theReferenceWiringIsSound() {
        assertThat(PinMap.reference().faults(true)).isEmpty();
        assertThat(PinMap.reference().roles()).containsOnlyKeys(Role.values());
    }

    @Test
    void nothingWiredIsSound() {
        assertThat(new PinMap(Map.of(), Set.of(), Map.of()).faults(true)).isEmpty();
    }

    @Test
    void aPinUsedTwiceIsAFaultThatNamesBoth() {
        assertThat(faults(Map.of(Role.LED_POWER, 17, Role.BUTTON_HOME, 17), Map.of()))
                .containsExactly("board.button_home: GPIO17 is board.led_power's already; give each its own pin");
        assertThat(faults(Map.of(Role.LED_POWER, 17), Map.of(17, Direction.IN)))
                .containsExactly("board.lab_17: GPIO17 is board.led_power's already; give each its own pin");
    }

    @Test
    void pinsThatTheHeaderLacksOrTheBoardNeedsAreFaults() {
        assertThat(faults(Map.of(Role.LED_POWER, 28, Role.LED_DATA, -1, Role.LED_ERROR, 0, Role.BUZZER, 1), Map.of()))
                .containsExactly(
                        "board.led_power: GPIO28 is not on the 40-pin header; take one of 2 to 27",
                        "board.led_data: GPIO-1 is not on the 40-pin header; take one of 2 to 27",
                        "board.led_error: GPIO0 is reserved for the memory of add-on boards (ID_SD, ID_SC); take one of 2"
                                + " to 27",
                        "board.buzzer: GPIO1 is reserved for the memory of add-on boards (ID_SD, ID_SC); take one of 2 to"
                                + " 27");
    }

    @Test
    void theSerialPortsPinsAreThePrintersWhereOneIsThere() {
        PinMap map = new PinMap(Map.of(Role.SENSOR_PAPER, 14, Role.SENSOR_COVER, 15), Set.of(), Map.of());

        assertThat(map.faults(false)).isEmpty();
        assertThat(map.faults(true)).hasSize(2).allSatisfy(fault -> {
            assertThat(fault.bcm()).isIn(14, 15);
            assertThat(fault.why()).contains("serial port", "printer");
        });
    }

    @Test
    void aRoleCanBeWiredTheOtherWay() {
        PinMap map = new PinMap(
                Map.of(Role.LED_POWER, 17, Role.BUTTON_HOME, 5), Set.of(Role.BUTTON_HOME), Map.of(9, Direction.OUT));

        assertThat(map.wires()).extracting(Wire::name).containsExactly("led_power", "button_home", "lab_9");
        assertThat(map.wires()).allMatch(Wire::activeHigh);
    }

    private static List<String> faults(Map<Role, Integer> roles, Map<Integer, Direction> lab) {
        return new PinMap(roles, Set.of(), lab)
                .faults(false).stream().map(PinMap.Fault::toString).toList();
    }
}

package io.mailpanel.hardware.real;

import io.mailpanel.hardware.Pin.Direction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What is wired to which pin of the 40-pin header, by BCM number. What is not wired is left out.
 *
 * @param roles the pin of each role
 * @param turnedRound roles that are wired the other way than {@link Role#activeHigh()} says
 * @param lab further pins for a lab, with their directions
 */
public record PinMap(Map<Role, Integer> roles, Set<Role> turnedRound, Map<Integer, Direction> lab) {
    private static final int FIRST = 2;
    private static final int LAST = 27;
    private static final Set<Integer> BOARD_ID = Set.of(0, 1);
    private static final Set<Integer> UART = Set.of(14, 15);

    public PinMap {
        roles = Collections.unmodifiableMap(roles.isEmpty() ? Map.of() : new EnumMap<>(roles));
        turnedRound = Collections.unmodifiableSet(
                turnedRound.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(turnedRound));
        lab = Collections.unmodifiableMap(new TreeMap<>(lab));
    }

    /** The wiring of the documentation: LEDs at 17, 27 and 22, buttons at 5, 6 and 3, sensors at 23 and 24, buzzer at 12. */
    public static PinMap reference() {
        Map<Role, Integer> roles = new EnumMap<>(Role.class);
        roles.put(Role.LED_POWER, 17);
        roles.put(Role.LED_DATA, 27);
        roles.put(Role.LED_ERROR, 22);
        roles.put(Role.BUTTON_HOME, 5);
        roles.put(Role.BUTTON_BACK, 6);
        roles.put(Role.BUTTON_POWER, 3);
        roles.put(Role.SENSOR_PAPER, 23);
        roles.put(Role.SENSOR_COVER, 24);
        roles.put(Role.BUZZER, 12);
        return new PinMap(roles, Set.of(), Map.of());
    }

    /**
     * What is wrong with the wiring.
     *
     * @param printerOnUart whether the printer is wired to the header's serial port
     * @return each fault with its key, its pin and what to do; empty when all is well
     */
    public List<Fault> faults(boolean printerOnUart) {
        List<Fault> faults = new ArrayList<>();
        Map<Integer, String> users = new HashMap<>();
        for (Wire wire : wires()) {
            String other = users.putIfAbsent(wire.bcm(), wire.name());
            Optional<String> why = other == null
                    ? reserved(wire.bcm(), printerOnUart)
                    : Optional.of("is board." + other + "'s already; give each its own pin");
            why.ifPresent(text -> faults.add(new Fault("board." + wire.name(), wire.bcm(), text)));
        }
        return List.copyOf(faults);
    }

    private static Optional<String> reserved(int bcm, boolean printerOnUart) {
        if (BOARD_ID.contains(bcm)) {
            return Optional.of("is reserved for the memory of add-on boards (ID_SD, ID_SC); take one of " + free());
        }
        if (bcm < FIRST || bcm > LAST) {
            return Optional.of("is not on the 40-pin header; take one of " + free());
        }
        if (printerOnUart && UART.contains(bcm)) {
            return Optional.of("is the serial port's, and the printer is wired to it; take another pin of " + free());
        }
        return Optional.empty();
    }

    private static String free() {
        return FIRST + " to " + LAST;
    }

    /** Every wired pin: the roles in their order, then the lab's by number. */
    List<Wire> wires() {
        List<Wire> wires = new ArrayList<>();
        roles.forEach((role, bcm) ->
                wires.add(new Wire(role.key(), bcm, role.direction(), activeHigh(role), Optional.of(role))));
        lab.forEach((bcm, direction) -> wires.add(new Wire(labName(bcm), bcm, direction, true, Optional.empty())));
        return wires;
    }

    private static String labName(int bcm) {
        return "lab_" + bcm;
    }

    /** Whether a further pin of the lab with this name is wired, and read. */
    public boolean labInput(String name) {
        return lab.entrySet().stream()
                .anyMatch(pin ->
                        pin.getValue() == Direction.IN && labName(pin.getKey()).equals(name));
    }

    /** Whether what is wired is active (lit, pressed, empty) at the high level. */
    public boolean activeHigh(Role role) {
        return role.activeHigh() != turnedRound.contains(role);
    }

    /**
     * Something wrong with the wiring.
     *
     * @param key in mailpanel.toml
     * @param bcm the pin
     * @param why and what to do, to follow "GPIO5 "
     */
    public record Fault(String key, int bcm, String why) {
        @Override
        public String toString() {
            return key + ": GPIO" + bcm + " " + why;
        }
    }
}

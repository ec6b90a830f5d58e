package io.mailpanel.hardware.sim;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes the printer's bytes in order and tells text from commands. */
final class CommandReader {
    private static final Map<Integer, String> LEADS =
            Map.of(0x10, "DLE", 0x12, "DC2", 0x1B, "ESC", 0x1C, "FS", 0x1D, "GS");

    private final PrintHead head;
    private final Commands commands;
    private final Consumer<String> unknown;
    private int lead;
    private Command command;
    private boolean tookAny;

    CommandReader(PrintHead head, Commands commands, Consumer<String> unknown) {
        this.head = head;
        this.commands = commands;
        this.unknown = unknown;
    }

    /** @param b 0–255 */
    void accept(int b) {
        tookAny |= commands.selected();
        if (command != null) {
            command.take(b);
            dropIfComplete();
        } else if (lead != 0) {
            begin(b);
        } else if (LEADS.containsKey(b)) {
            lead = b;
        } else if (!commands.selected()) {
            // The printer is not meant.
            return;
        } else if (b >= 0x20) {
            head.character(b);
        } else {
            control(b);
        }
    }

    /** Whether any byte since this was last asked was for the printer, see {@code ESC =}. */
    boolean tookAny() {
        boolean any = tookAny;
        tookAny = false;
        return any;
    }

    private void begin(int second) {
        if (!commands.heeds(lead, second)) {
            lead = LEADS.containsKey(second) ? second : 0;
            return;
        }
        Optional<Command> found = commands.find(lead, second);
        if (found.isEmpty()) {
            // Only the two bytes are passed over; what follows is printed, as on a real printer.
            String shown = second > 0x20 && second < 0x7F ? " " + (char) second : "";
            unknown.accept("%s%s (%02X %02X)".formatted(LEADS.get(lead), shown, lead, second));
        }
        command = found.orElse(null);
        lead = 0;
        dropIfComplete();
    }

    private void dropIfComplete() {
        if (command != null && command.complete()) {
            command = null;
        }
    }

    private void control(int b) {
        switch (b) {
            case '\n' -> head.lineFeed();
            case '\t' -> head.tab();
            case 0 -> {
                // Printers ignore it; hosts send it to end a command that was cut off.
            }
            case '\r' -> {
                // Printers without automatic line feed ignore it.
            }
            default -> unknown.accept("%02X (a control character)".formatted(b));
        }
    }
}

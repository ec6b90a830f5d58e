package io.mailpanel.boot.check;

import io.mailpanel.boot.config.BoardSection;
import io.mailpanel.boot.config.Config;
import io.mailpanel.device.scan.sane.Scanimage;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.hardware.real.PiBoards;
import io.mailpanel.hardware.real.PinMap;
import io.mailpanel.hardware.real.Role;
import java.io.BufferedReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The walk through a new device's hardware, part by part: looks at what can be looked at, and asks the person who stands
 * there for the rest.
 */
public final class HardwareCheck {
    private static final Duration PRESS = Duration.ofSeconds(20);

    private final Config config;
    private final Options options;
    private final Checklist list;
    private final Person person;

    /**
     * How to go about it.
     *
     * @param asks whether somebody is there to answer; if not, what needs a person is not checked
     * @param press how long a press of a button is waited for
     * @param root where the kernel shows this machine: "/"
     */
    public record Options(boolean asks, Duration press, Path root) {
        /** On this machine, with twenty seconds for each button. */
        public static Options here(boolean asks) {
            return new Options(asks, PRESS, Path.of("/"));
        }
    }

    /**
     * @param in the person's answers, a line each; its end means that nobody is there any more
     * @param out for the person
     */
    public HardwareCheck(Config config, Texts texts, Options options, BufferedReader in, PrintStream out) {
        this.config = config;
        this.options = options;
        this.list = new Checklist(texts, out);
        this.person = new Person(texts, in, out, options.asks());
    }

    /**
     * Walks through the board's parts and the rest, and gives everything back.
     *
     * @param pi how a real board is made; used if the configuration has one
     * @param printer the configured printer; empty if there is none
     */
    public void walk(PiBoards.Options pi, Optional<PrinterPort> printer) {
        switch (config.board().type()) {
            case NONE ->
                list.nothing(list.texts().get("check.board"), list.texts().get("check.board.none"));
            case SIM -> {
                try (SimBoard board =
                        Boards.simulated(config.board().pins(), config.board().timing())) {
                    list.nothing(list.texts().get("check.board"), list.texts().get("check.board.sim"));
                    parts(board, Optional.of(board));
                }
            }
            case PI -> real(pi);
        }
        rest(printer);
    }

    private void real(PiBoards.Options pi) {
        PinStep pins = new PinStep(pi);
        pins.walk(list, person);
        if (pins.usable()) {
            try (Board board = PiBoards.create(pi)) {
                parts(board, Optional.empty());
            }
        }
    }

    /** What is on a board. */
    void parts(Board board, Optional<SimBoard> simulated) {
        PinMap pins = config.board().pins();
        boolean buzzer =
                pins.roles().containsKey(Role.BUZZER) || config.board().tone().isPresent();
        new LampStep(board, simulated, pins).walk(list, person);
        new ContactStep(board, simulated, pins, options.press()).walk(list, person);
        new BoardRestStep(board, buzzer, simulated.isEmpty()).walk(list, person);
    }

    private void rest(Optional<PrinterPort> printer) {
        PortStep port = new PortStep(config.printer().uri(), options.root());
        port.walk(list, person);
        if (port.inUse()) {
            list.notChecked(list.texts().get("check.printer"), list.texts().get("check.printer.in-use"));
        } else if (printer.isPresent()) {
            new PrinterStep(printer.get(), config.printer().inMode(), !options.asks()).walk(list, person);
        } else {
            list.nothing(list.texts().get("check.printer"), list.texts().get("check.printer.none"));
        }
        boolean device = config.board().type() == BoardSection.Type.PI;
        new ScreenStep(config.screen().size(), device, options.root()).walk(list, person);
        new ScannerStep(config.scanner().source(), new Scanimage()).walk(list, person);
    }

    /** Whether nothing has failed. */
    public boolean well() {
        return list.well();
    }

    /** What was found, as a table. */
    public String table() {
        return list.table();
    }
}

package io.mailpanel.boot;

import io.mailpanel.hardware.sim.Mechanics;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks of the paper emulator.
 *
 * @param port the TCP port to answer at, on this machine only; 0 for any free one
 * @param pty the link to make to a pty
 * @param dots the printable width
 * @param mechanics speed and buffer
 * @param out where jobs are kept
 */
record PaperCommand(Optional<Integer> port, Optional<Path> pty, int dots, Mechanics mechanics, Optional<Path> out) {
    static final String USAGE =
            "usage: paper [--port N | --pty LINK] [--width 58|80] [--speed MM_A_SECOND] [--buffer BYTES]"
                    + " [--xon] [--out DIR]";

    private static final int RAW_PORT = 9100;
    private static final int ROWS_PER_MILLIMETRE = 8;

    /** The command line cannot be understood; the message says what to do. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what + "\n" + USAGE);
        }
    }

    /** @throws Wrong for an unknown option or value */
    static PaperCommand parse(String... args) throws Wrong {
        Iterator<String> words = List.of(args).iterator();
        Optional<Integer> port = Optional.empty();
        Optional<Path> pty = Optional.empty();
        Optional<Path> out = Optional.empty();
        int dots = 384;
        Mechanics usual = Mechanics.USUAL;
        int rows = usual.rowsPerSecond();
        int buffer = usual.bufferBytes();
        boolean xon = false;
        while (words.hasNext()) {
            String option = words.next();
            switch (option) {
                case "--port" -> port = Optional.of(number(option, words, 0, 65535));
                case "--pty" -> pty = Optional.of(path(option, words));
                case "--width" -> dots = width(option, words);
                case "--speed" -> rows = number(option, words, 0, 1000) * ROWS_PER_MILLIMETRE;
                case "--buffer" -> buffer = number(option, words, 64, 1 << 20);
                case "--xon" -> xon = true;
                case "--out" -> out = Optional.of(path(option, words));
                default -> throw new Wrong("there is no option " + option);
            }
        }
        if (port.isPresent() && pty.isPresent()) {
            // Two wires into one buffer: the jobs would run into each other, and each would hear the other's answers.
            throw new Wrong("--port and --pty do not go together: a printer has one wire; start one for each");
        }
        if (port.isEmpty() && pty.isEmpty()) {
            port = Optional.of(RAW_PORT);
        }
        // What prints at once never has anything in its buffer.
        return new PaperCommand(port, pty, dots, new Mechanics(rows, rows == 0 ? 0 : buffer, xon && rows > 0), out);
    }

    private static String value(String option, Iterator<String> words) throws Wrong {
        if (!words.hasNext()) {
            throw new Wrong(option + " needs a value");
        }
        return words.next();
    }

    private static int number(String option, Iterator<String> words, int least, int most) throws Wrong {
        String value = value(option, words);
        if (!value.matches("\\d{1,7}") || Integer.parseInt(value) < least || Integer.parseInt(value) > most) {
            throw new Wrong(option + " is a whole number, " + least + " to " + most + ", not \"" + value + "\"");
        }
        return Integer.parseInt(value);
    }

    private static int width(String option, Iterator<String> words) throws Wrong {
        String value = value(option, words);
        return switch (value) {
            case "58" -> 384;
            case "80" -> 576;
            default -> throw new Wrong("--width is 58 or 80, not \"" + value + "\"");
        };
    }

    private static Path path(String option, Iterator<String> words) throws Wrong {
        String value = value(option, words);
        try {
            if (!value.isBlank()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (InvalidPathException e) {
            throw new Wrong(option + ": \"" + value + "\" is not a path");
        }
        throw new Wrong(option + " needs a value");
    }
}

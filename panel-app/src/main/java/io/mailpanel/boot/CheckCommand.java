package io.mailpanel.boot;

import io.mailpanel.device.text.Language;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks of the hardware check.
 *
 * @param config the configuration file; empty means the usual one
 * @param language empty means the configured one, or the system's
 * @param unattended whether nobody is asked
 * @param out where the table is written too
 */
record CheckCommand(Optional<Path> config, Optional<Language> language, boolean unattended, Optional<Path> out) {
    static final String USAGE = "usage: check-hardware [--config FILE] [--lang en|ru] [--yes] [--out FILE]";

    /** The command line cannot be understood; the message says what to do. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what + "\n" + USAGE);
        }
    }

    /** @throws Wrong for an unknown option or value */
    static CheckCommand parse(String... args) throws Wrong {
        Iterator<String> words = List.of(args).iterator();
        CheckCommand command = new CheckCommand(Optional.empty(), Optional.empty(), false, Optional.empty());
        while (words.hasNext()) {
            String option = words.next();
            if (option.equals("--yes")) {
                command = new CheckCommand(command.config, command.language, true, command.out);
            } else if (words.hasNext()) {
                command = command.with(option, words.next());
            } else {
                throw new Wrong(option + " needs a value");
            }
        }
        return command;
    }

    private CheckCommand with(String option, String value) throws Wrong {
        return switch (option) {
            case "--config" -> new CheckCommand(Optional.of(path(option, value)), language, unattended, out);
            case "--lang" -> new CheckCommand(config, Optional.of(language(value)), unattended, out);
            case "--out" -> new CheckCommand(config, language, unattended, Optional.of(path(option, value)));
            default -> throw new Wrong("there is no option " + option);
        };
    }

    private static Language language(String value) throws Wrong {
        return switch (value) {
            case "en" -> Language.EN;
            case "ru" -> Language.RU;
            default -> throw new Wrong("--lang: there is no \"" + value + "\"; allowed: en, ru");
        };
    }

    private static Path path(String option, String value) throws Wrong {
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

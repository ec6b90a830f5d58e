package io.mailpanel.boot;

import io.mailpanel.boot.config.ScreenSize;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.democloud.fault.Switch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks for.
 *
 * @param config the configuration file; empty means the usual one
 * @param data instead of the configuration's data folder
 * @param language instead of the configured, and of the remembered, language
 * @param screen instead of the configured screen
 * @param faults what goes wrong in the demo's cloud from the start
 */
record Command(
        Optional<Path> config,
        Optional<Path> data,
        Optional<Language> language,
        Optional<ScreenSize> screen,
        List<Switch> faults) {
    static final String USAGE =
            "usage: run [--config FILE] [--data DIR] [--lang en|ru] [--screen NAME] [--fault NAME[:ACCOUNT][xN] ...]";

    /** The command line cannot be understood; the message says what to do. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what + "\n" + USAGE);
        }
    }

    /** @throws Wrong for an unknown verb, option or value */
    static Command parse(String... args) throws Wrong {
        Iterator<String> words = List.of(args).iterator();
        if (!words.hasNext() || !words.next().equals("run")) {
            throw new Wrong("the verb is run");
        }
        Command command =
                new Command(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
        while (words.hasNext()) {
            String option = words.next();
            if (!words.hasNext()) {
                throw new Wrong(option + " needs a value");
            }
            command = command.with(option, words.next());
        }
        return command;
    }

    private Command with(String option, String value) throws Wrong {
        return switch (option) {
            case "--config" -> new Command(Optional.of(path(option, value)), data, language, screen, faults);
            case "--data" -> new Command(config, Optional.of(path(option, value)), language, screen, faults);
            case "--lang" -> new Command(config, data, Optional.of(language(value)), screen, faults);
            case "--screen" -> new Command(config, data, language, Optional.of(screen(value)), faults);
            case "--fault" -> new Command(config, data, language, screen, and(fault(value)));
            default -> throw new Wrong("there is no option " + option);
        };
    }

    private List<Switch> and(Switch fault) {
        List<Switch> all = new ArrayList<>(faults);
        all.add(fault);
        return List.copyOf(all);
    }

    private static Switch fault(String value) throws Wrong {
        try {
            return Faults.parse(value);
        } catch (IllegalArgumentException e) {
            throw new Wrong("--fault: " + e.getMessage() + " The list: panel-app/docs/demo-faults.md");
        }
    }

    private static Path path(String option, String value) throws Wrong {
        try {
            if (!value.isBlank()) {
                return Path.of(value).toAbsolutePath().normalize();
            }
        } catch (java.nio.file.InvalidPathException e) {
            throw new Wrong(option + ": \"" + value + "\" is not a path");
        }
        throw new Wrong(option + " needs a value");
    }

    private static Language language(String value) throws Wrong {
        return switch (value) {
            case "en" -> Language.EN;
            case "ru" -> Language.RU;
            default -> throw new Wrong("--lang: there is no \"" + value + "\"; allowed: en, ru");
        };
    }

    private static ScreenSize screen(String value) throws Wrong {
        return ScreenSize.named(value)
                .orElseThrow(
                        () -> new Wrong("--screen: there is no \"" + value + "\"; allowed: " + ScreenSize.names()));
    }
}

package io.mailpanel.boot;

import io.mailpanel.device.text.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the command line asks of the Connection Test.
 *
 * @param config the configuration file; empty means the usual one
 * @param data instead of the configuration's data folder
 * @param language empty means the configured one, or the system's
 */
record DiagnoseCommand(Optional<Path> config, Optional<Path> data, Optional<Language> language) {
    static final String USAGE = "usage: diagnose [--config FILE] [--data DIR] [--lang en|ru]";

    /** The command line cannot be understood; the message says what to do. */
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        Wrong(String what) {
            super(what + "\n" + USAGE);
        }
    }

    /** @throws Wrong for an unknown option or value */
    static DiagnoseCommand parse(String... args) throws Wrong {
        if (List.of(args).contains("--screen")) {
            throw new Wrong("there is no option --screen");
        }
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(List.of(args));
        try {
            Command like = Command.parse(words.toArray(String[]::new));
            return new DiagnoseCommand(like.config(), like.data(), like.language());
        } catch (Command.Wrong e) {
            throw new Wrong(e.getMessage().lines().findFirst().orElse(""));
        }
    }
}

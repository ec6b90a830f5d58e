package io.mailpanel.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Logs to standard error in the system journal's manner; the levels are in {@code logging.properties}. */
final class Logging {
    private Logging() {}

    /** Sets the log up; before anything else writes to it. */
    static void start() {
        try (InputStream levels = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

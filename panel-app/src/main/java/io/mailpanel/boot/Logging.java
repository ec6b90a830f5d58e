package io.mailpanel.boot;

import io.mailpanel.device.support.KeptLog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.LogManager;

/** Logs to standard error in the system journal's manner, and to the data folder; the levels are in {@code logging.properties}. */
final class Logging {
    private Logging() {}

    /**
     * Sets the log up; before anything else writes to it.
     *
     * @return remembers what is logged, until it is given a folder
     */
    static KeptLog start() {
        try (InputStream levels = Logging.class.getResourceAsStream("logging.properties")) {
            LogManager.getLogManager().readConfiguration(levels);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        KeptLog kept = new KeptLog(LogLine::text);
        LogManager.getLogManager().getLogger("").addHandler(kept);
        return kept;
    }
}

package io.mailpanel.boot;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * A record as text. Under the system journal, which stamps the time itself, each line begins with its priority
 * ({@code <4>}, see sd-daemon(3)); elsewhere with the time and the level. Made by the log manager, by name.
 */
public final class LogLine extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

    private static final Formatter MESSAGE = new SimpleFormatter();

    private final boolean journal;

    /** Asks the environment whether the journal reads us. */
    public LogLine() {
        this(System.getenv("JOURNAL_STREAM") != null);
    }

    LogLine(boolean journal) {
        this.journal = journal;
    }

    @Override
    public String format(LogRecord event) {
        String text = text(event);
        if (!journal) {
            String time = TIME.format(event.getInstant().atZone(ZoneId.systemDefault()));
            return time + " " + event.getLevel().getName() + " " + text + "\n";
        }
        String prefix = "<" + priority(event.getLevel()) + ">";
        return prefix + text.strip().replace("\n", "\n" + prefix) + "\n";
    }

    /** Which part of the program says what; a trace on lines of its own. */
    static String text(LogRecord event) {
        String logger = event.getLoggerName() == null ? "" : event.getLoggerName();
        return logger.substring(logger.lastIndexOf('.') + 1) + ": " + MESSAGE.formatMessage(event) + trace(event);
    }

    private static int priority(Level level) {
        if (level.intValue() >= Level.SEVERE.intValue()) {
            return 3;
        }
        if (level.intValue() >= Level.WARNING.intValue()) {
            return 4;
        }
        return level.intValue() >= Level.INFO.intValue() ? 6 : 7;
    }

    private static String trace(LogRecord event) {
        if (event.getThrown() == null) {
            return "";
        }
        StringWriter trace = new StringWriter();
        event.getThrown().printStackTrace(new PrintWriter(trace, true));
        return "\n" + trace.toString().stripTrailing();
    }
}

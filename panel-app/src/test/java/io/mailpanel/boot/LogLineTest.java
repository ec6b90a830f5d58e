package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

final class LogLineTest {
    @Test
    void underTheJournalEveryLineHasItsPriorityAndNoTime() {
        LogRecord event = event(Level.WARNING);
        event.setThrown(new IllegalStateException("on purpose"));
        String[] lines = new LogLine(true).format(event).split("\n");
        assertThat(lines[0]).isEqualTo("<4>Main: it is late");
        assertThat(lines[1]).isEqualTo("<4>java.lang.IllegalStateException: on purpose");
        assertThat(lines).allMatch(line -> line.startsWith("<4>"));
    }

    @Test
    void thePrioritiesAreThoseOfSyslog() {
        assertThat(new LogLine(true).format(event(Level.SEVERE))).startsWith("<3>");
        assertThat(new LogLine(true).format(event(Level.INFO))).startsWith("<6>");
        assertThat(new LogLine(true).format(event(Level.FINE))).startsWith("<7>");
    }

    @Test
    void elsewhereTheTimeAndTheLevelComeFirst() {
        assertThat(new LogLine(false).format(event(Level.INFO)))
                .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} INFO Main: it is late\n");
    }

    private static LogRecord event(Level level) {
        LogRecord event = new LogRecord(level, "it is {0}");
        event.setParameters(new Object[] {"late"});
        event.setLoggerName("io.mailpanel.boot.Main");
        return event;
    }
}

package io.mailpanel.device.support;

import io.mailpanel.device.support.LogEntry.Grade;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Records as lines of a file and back: time in UTC, grade, text. Whatever stands in a message, it begins no record of its own:
 * its further lines are indented by a tab.
 */
final class LogLines {
    /** Characters of one record; a longer one is cut. */
    static final int LONGEST = 16 * 1024;

    private LogLines() {}

    static String of(LogEntry entry) {
        String text = entry.text().length() > LONGEST ? entry.text().substring(0, LONGEST) + " …" : entry.text();
        String lines =
                text.strip().replace("\t", "  ").replaceAll("\\R", "\n\t").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?");
        return entry.at().truncatedTo(ChronoUnit.MILLIS) + " " + entry.grade() + " " + lines + "\n";
    }

    /** The records of some lines; what belongs to none, such as the rest of one that was cut off at the top, is left out. */
    static List<LogEntry> read(String lines) {
        List<LogEntry> entries = new ArrayList<>();
        StringBuilder more = new StringBuilder();
        for (String line : lines.split("\n")) {
            if (line.startsWith("\t")) {
                more.append('\n').append(line, 1, line.length());
            } else {
                take(entries, more);
                record(line).ifPresent(entries::add);
            }
        }
        take(entries, more);
        return entries;
    }

    private static void take(List<LogEntry> entries, StringBuilder more) {
        if (!more.isEmpty() && !entries.isEmpty()) {
            LogEntry last = entries.remove(entries.size() - 1);
            entries.add(new LogEntry(last.at(), last.grade(), last.text() + more));
        }
        more.setLength(0);
    }

    private static Optional<LogEntry> record(String line) {
        String[] parts = line.split(" ", 3);
        try {
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(new LogEntry(Instant.parse(parts[0]), Grade.valueOf(parts[1]), parts[2]));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return Optional.empty(); // half a line: the power went
        }
    }
}

package io.mailpanel.device.support;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Device Management &gt; Logs. What it gives away holds no secret. Reads the disk; thread-safe. */
public interface SupportDesk {
    /** The most records that {@link #log} gives. */
    int MOST_RECORDS = 1000;
    /** How long a bundle takes at most; what is not known by then is left out, and the bundle says so. */
    Duration PATIENCE = Duration.ofSeconds(10);

    /**
     * The last records of the log, the newest first.
     *
     * @param least how grave they are at least
     * @param most so many at most, up to {@link #MOST_RECORDS}
     * @throws IOException if it cannot be read
     */
    List<LogEntry> log(LogEntry.Grade least, int most) throws IOException;

    /**
     * The whole log as a text file in UTF-8, the oldest record first.
     *
     * @throws IOException if it cannot be read
     */
    byte[] logFile() throws IOException;

    /**
     * A zip file for whoever helps: how the device is, without secrets, contents of mail or whole addresses. Made on threads of its
     * own, without holding anything up; at most {@link #PATIENCE}; written to the audit log.
     *
     * @param face takes out of a text what the face knows of secrets
     * @return the file, at most 4 MiB; empty if another one is being made
     */
    Optional<byte[]> bundle(UnaryOperator<String> face);
}

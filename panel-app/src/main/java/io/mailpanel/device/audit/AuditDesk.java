package io.mailpanel.device.audit;

import java.util.List;
import java.util.function.Consumer;

/** The audit log for the faces. Reads the disk. Thread-safe. */
public interface AuditDesk {
    /**
     * Adds what only a face knows, in the name of who acts on this thread. A log that cannot be written does not throw: the
     * program's log says so.
     */
    void note(AuditEvent event, Change... changes);

    /**
     * Some entries, the newest first.
     *
     * @param before only entries with a smaller number; {@link Long#MAX_VALUE} begins with the newest
     * @param most so many at most
     */
    List<AuditEntry> entries(long before, int most);

    /** How many entries there are. */
    int count();

    /** All entries, the newest first, without having all of them in memory. */
    void each(Consumer<AuditEntry> entry);

    /** Who typed wrong passwords, the last one first; at most 100. */
    List<FailedLogIns> failedLogIns();
}

package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Change;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Sees what is stored, inside the transaction that stores it: what it writes is kept with the change, or not at all. */
@FunctionalInterface
public interface Witness {
    /**
     * Something is stored.
     *
     * @param transaction the transaction of the change
     * @param part what the names begin with: {@code language}, {@code mail.}, {@code notify.} …
     * @param changes the values that differ; never empty
     */
    void stored(Handle transaction, String part, List<Change> changes);
}

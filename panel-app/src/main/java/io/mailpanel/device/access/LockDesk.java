package io.mailpanel.device.access;

import io.mailpanel.device.settings.Refused;
import java.util.Map;

/** Control Panel: panel lock and functions lock. Thread-safe. */
public interface LockDesk {
    /** What is in force. */
    Rights rights();

    /**
     * Changes both, durably; the panel follows at once.
     *
     * @param panelLock whether the panel's settings ask for the administrator's password
     * @param functions the name of a {@link Gate} for each of {@link Area#FUNCTIONS}, as it came from a form
     * @throws Refused if one is missing or no such name, or opens what the configuration locks: field {@code locks.} with
     *     the area's key
     */
    void apply(boolean panelLock, Map<Area, String> functions) throws Refused;
}

package io.mailpanel.device.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who changed what on the device and from where: one line in the log for each change, whose time is the log's. Holds no secret:
 * that a password was changed is said, and not which it is. Thread-safe.
 */
public final class Audit {
    /** There is one administrator. */
    private static final String WHO = "administrator";

    private static final Logger LOG = LoggerFactory.getLogger(Audit.class);

    private Audit() {}

    /**
     * The administrator has changed something; to be called once it is stored.
     *
     * @param from where: an address, or {@code panel}
     * @param what what it is now, in short; no secret
     */
    public static void changed(String from, String what) {
        LOG.info("Changed by the {} from {}: {}", WHO, from, what);
    }
}

package io.mailpanel.device.scan;

import java.util.List;

/** Looks for the scanners that this machine can reach. */
@FunctionalInterface
public interface ScannerFinder {
    /**
     * What it finds. May block for some seconds.
     *
     * @throws ScanFailed if it cannot look
     */
    List<ScanDevice> find() throws ScanFailed;

    /**
     * Whether one that is not among those it finds answers when it is called by its name: some drivers list nothing by
     * themselves. May block for some seconds.
     *
     * @param device the scanner's name
     */
    default boolean answers(String device) {
        return false;
    }
}

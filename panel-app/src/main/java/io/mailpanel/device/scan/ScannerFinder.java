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
}

package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/** Where scanned pages come from: a scanner, a folder, sample pages. One scan at a time, on the scan thread. */
public interface ScanSource {
    /**
     * What it can do. May block for some seconds while a scanner is asked.
     *
     * @throws ScanFailed if the scanner does not answer
     */
    ScanOffer offer() throws ScanFailed;

    /**
     * Starts a scan. Blocks.
     *
     * @param settings as its offer fits them
     * @param control who watches, and may stop it
     */
    Pages open(ScanSettings settings, ScanControl control) throws ScanFailed;

    /** Starts a scan as its offer prefers it, watched by nobody. */
    default Pages open() throws ScanFailed {
        return open(offer().preferred(), ScanControl.unwatched());
    }

    /**
     * The scanners that this machine can reach. May block for some seconds.
     *
     * @throws ScanFailed if they cannot be looked for
     */
    default List<ScanDevice> scanners() throws ScanFailed {
        return List.of();
    }

    /** The pages of one scan, one in memory at a time. */
    interface Pages extends AutoCloseable {
        /** The next page, empty after the last. Blocks while the scanner works. */
        Optional<Page> next() throws ScanFailed;

        /** Ends the scan if it still goes on, and waits for its end. */
        @Override
        void close();
    }

    /**
     * One scanned side.
     *
     * @param image its pixels
     * @param dpi dots per inch, both ways
     */
    record Page(BufferedImage image, int dpi) {}
}

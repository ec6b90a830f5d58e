package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.util.Optional;

/** Where scanned pages come from: a scanner, a folder, sample pages. One scan at a time. */
public interface ScanSource {
    /** Starts a scan. Blocks; called on the scan thread. */
    Pages open() throws ScanFailed;

    /** The pages of one scan, one in memory at a time. */
    interface Pages extends AutoCloseable {
        /** The next page, empty after the last. Blocks while the scanner works. */
        Optional<Page> next() throws ScanFailed;

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

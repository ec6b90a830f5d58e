package io.mailpanel.device.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** Makes files of scanned pages, page by page: however many there are, one stands in memory. */
interface DocumentWriter {
    /**
     * What was written.
     *
     * @param files in the order of the pages
     * @param pages how many pages there are in them
     */
    record Document(List<Path> files, int pages) {}

    /**
     * Writes the pages; the same pages and facts give the same bytes.
     *
     * @param folder where to; its other files are left alone
     * @param title the document's title, where the format has one
     * @param scannedAt the document's date, where the format has one
     * @throws ScanFailed if the source failed or had no page
     * @throws IOException if a file could not be written
     */
    Document write(ScanSource.Pages pages, Path folder, String title, Instant scannedAt) throws ScanFailed, IOException;

    /** The writer of this format. */
    static DocumentWriter of(FileFormat format) {
        return switch (format) {
            case PDF -> new PdfWriter();
            case JPEG -> new JpegWriter();
            case TIFF -> new TiffWriter();
        };
    }
}

package io.mailpanel.device.scan;

/**
 * How to scan.
 *
 * @param resolution in dots per inch, both ways
 * @param colour the page's colours
 * @param source where the paper lies
 * @param size the document's size
 */
public record ScanSettings(int resolution, ColourMode colour, PaperSource source, PaperSize size) {
    /** What does for most documents. */
    public static final ScanSettings DEFAULT =
            new ScanSettings(200, ColourMode.COLOUR, PaperSource.FLATBED, PaperSize.A4);

    /** The same in another resolution. */
    public ScanSettings withResolution(int other) {
        return new ScanSettings(other, colour, source, size);
    }

    /** The same in other colours. */
    public ScanSettings withColour(ColourMode other) {
        return new ScanSettings(resolution, other, source, size);
    }

    /** The same from elsewhere. */
    public ScanSettings withSource(PaperSource other) {
        return new ScanSettings(resolution, colour, other, size);
    }

    /** The same for another document size. */
    public ScanSettings withSize(PaperSize other) {
        return new ScanSettings(resolution, colour, source, other);
    }
}

package io.mailpanel.device.scan;

import java.util.List;

/** A source as the configuration wants it: with the settings that it prefers, and the scanners that could be chosen. */
public final class ConfiguredScanner implements ScanSource {
    private final ScanSource source;
    private final int resolution;
    private final ColourMode colour;
    private final ScannerFinder finder;

    /**
     * @param source the one in use
     * @param resolution what to prefer, in dots per inch
     * @param colour what to prefer
     * @param finder finds this machine's scanners, whatever source is in use
     */
    public ConfiguredScanner(ScanSource source, int resolution, ColourMode colour, ScannerFinder finder) {
        this.source = source;
        this.resolution = resolution;
        this.colour = colour;
        this.finder = finder;
    }

    @Override
    public ScanOffer offer() throws ScanFailed {
        ScanOffer offer = source.offer();
        return offer.preferring(offer.preferred().withResolution(resolution).withColour(colour));
    }

    @Override
    public Pages open(ScanSettings settings, ScanControl control) throws ScanFailed {
        return source.open(settings, control);
    }

    @Override
    public List<ScanDevice> scanners() throws ScanFailed {
        return finder.find();
    }
}

package io.mailpanel.device.scan;

import java.util.Comparator;
import java.util.List;

/**
 * What a source can do. An empty list means that there is nothing to choose.
 *
 * @param device what it is called
 * @param resolutions in dots per inch, ascending
 * @param colours the colours that a page may have, the richest first
 * @param sources where it can take paper from; the first is its usual one
 * @param sizes the document sizes that it has room for
 * @param preferred what is used if nothing else is asked for; one of the above each
 */
public record ScanOffer(
        ScanDevice device,
        List<Integer> resolutions,
        List<ColourMode> colours,
        List<PaperSource> sources,
        List<PaperSize> sizes,
        ScanSettings preferred) {

    /** Copies the lists. */
    public ScanOffer {
        resolutions = List.copyOf(resolutions);
        colours = List.copyOf(colours);
        sources = List.copyOf(sources);
        sizes = List.copyOf(sizes);
    }

    /** The nearest to the wish that this source can do. */
    public ScanSettings fit(ScanSettings wish) {
        int resolution = resolutions.stream()
                .min(Comparator.comparingInt(r -> Math.abs(r - wish.resolution())))
                .orElse(wish.resolution());
        return new ScanSettings(
                resolution, fit(colours, wish.colour()), fit(sources, wish.source()), fit(sizes, wish.size()));
    }

    /** The same, preferring something else as far as it can do it. */
    public ScanOffer preferring(ScanSettings wish) {
        return new ScanOffer(device, resolutions, colours, sources, sizes, fit(wish));
    }

    private static <T> T fit(List<T> choice, T wish) {
        return choice.isEmpty() || choice.contains(wish) ? wish : choice.get(0);
    }
}

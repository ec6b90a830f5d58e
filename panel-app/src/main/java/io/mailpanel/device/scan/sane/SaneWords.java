package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PaperSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What drivers call things. SANE's standard fixes the options' names, not their values: these are the spellings of the
 * drivers in Debian, to which others can be added.
 */
final class SaneWords {
    private SaneWords() {}

    /** The driver's word for these colours. */
    static Optional<String> colour(List<String> words, ColourMode colour) {
        return switch (colour) {
            case COLOUR ->
                first(words, "color", "24bit color[fast]", "24bit color", "color - 16 million colors", "colour");
            case GRAY -> first(words, "gray", "grayscale", "true gray", "8bit gray", "grey", "256 level gray");
            case BLACK_WHITE ->
                first(words, "lineart", "binary", "black & white", "black and white", "monochrome", "1bit lineart");
        };
    }

    /** What a driver's word for a paper source means; empty if it is none of ours (a film adapter). */
    static Optional<PaperSource> source(String word) {
        String said = word.toLowerCase(Locale.ROOT);
        boolean feeder = said.contains("adf") || said.contains("feeder");
        if (said.contains("duplex") || feeder && said.contains("both")) {
            return Optional.of(PaperSource.FEEDER_BOTH_SIDES);
        }
        if (said.contains("back") || said.contains("rear")) {
            return Optional.empty();
        }
        if (feeder) {
            return Optional.of(PaperSource.FEEDER);
        }
        return said.contains("flatbed") || said.equals("normal") || said.contains("platen") || said.contains("glass")
                ? Optional.of(PaperSource.FLATBED)
                : Optional.empty();
    }

    private static Optional<String> first(List<String> words, String... spellings) {
        for (String spelling : spellings) {
            for (String word : words) {
                if (word.equalsIgnoreCase(spelling)) {
                    return Optional.of(word);
                }
            }
        }
        return Optional.empty();
    }
}

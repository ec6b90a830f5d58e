package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.ColourMode;
import io.mailpanel.device.scan.PaperSize;
import io.mailpanel.device.scan.PaperSource;
import io.mailpanel.device.scan.ScanDevice;
import io.mailpanel.device.scan.ScanOffer;
import io.mailpanel.device.scan.ScanSettings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one device can do, and how it is told: between its own options and what people choose.
 *
 * @param device which
 * @param options what it listed
 */
record SaneAbilities(ScanDevice device, SaneOptions options) {
    /** More than this would not fit into the memory of a small device as one page. */
    static final int HIGHEST_DPI = 600;

    private static final int LOWEST_DPI = 75;
    private static final List<Integer> USUAL_DPI = List.of(100, 150, 200, 300, 400, 600);
    /** A scanner's glass may be a little smaller than the paper; no edge is lost that has anything on it. */
    private static final double SLACK_MM = 12;

    /** For people. */
    ScanOffer offer() {
        ScanOffer all = new ScanOffer(
                device,
                resolutions(),
                colours(),
                List.copyOf(sources().keySet()),
                Arrays.stream(PaperSize.values()).filter(this::hasRoom).toList(),
                ScanSettings.DEFAULT);
        return all.preferring(ScanSettings.DEFAULT);
    }

    private List<Integer> resolutions() {
        Optional<SaneOption> option = options.active("resolution");
        if (option.isEmpty()) {
            return List.of();
        }
        Stream<Integer> usual = USUAL_DPI.stream().filter(option.get()::takes);
        Stream<Integer> listed = option.get().words().stream()
                .filter(word -> word.matches("[0-9]{1,5}"))
                .map(Integer::valueOf);
        return (option.get().range().isPresent() ? usual : listed)
                .filter(dpi -> dpi >= LOWEST_DPI && dpi <= HIGHEST_DPI)
                .distinct()
                .sorted()
                .toList();
    }

    /** What the driver lacks but can be made of more colours is offered too. */
    private List<ColourMode> colours() {
        List<String> words = modes();
        boolean colour =
                words.isEmpty() || SaneWords.colour(words, ColourMode.COLOUR).isPresent();
        boolean gray = colour || SaneWords.colour(words, ColourMode.GRAY).isPresent();
        List<ColourMode> found = new ArrayList<>();
        if (colour) {
            found.add(ColourMode.COLOUR);
        }
        if (gray) {
            found.add(ColourMode.GRAY);
        }
        found.add(ColourMode.BLACK_WHITE);
        return found;
    }

    private List<String> modes() {
        return options.active("mode").map(SaneOption::words).orElse(List.of());
    }

    /** The device's usual source first, each with the driver's word for it. */
    private Map<PaperSource, String> sources() {
        Map<PaperSource, String> found = new LinkedHashMap<>();
        options.active("source").ifPresent(option -> Stream.concat(Stream.of(option.current()), option.words().stream())
                .filter(option.words()::contains)
                .forEach(word -> SaneWords.source(word).ifPresent(source -> found.putIfAbsent(source, word))));
        return found;
    }

    private boolean hasRoom(PaperSize size) {
        return fits("x", size.width()) && fits("y", size.height());
    }

    private boolean fits(String option, double millimetres) {
        return room(option).map(room -> millimetres <= room + SLACK_MM).orElse(false);
    }

    private Optional<Double> room(String option) {
        return options.active(option).flatMap(SaneOption::range).map(SaneOption.Range::most);
    }

    /** Whether pages come until the feeder is empty. */
    boolean untilEmpty(ScanSettings settings) {
        return sources().containsKey(settings.source()) && settings.source() != PaperSource.FLATBED;
    }

    /** The arguments that tell the device what a person chose. */
    List<String> arguments(ScanSettings settings) {
        List<String> arguments = new ArrayList<>();
        // The source comes first: with many drivers the rest depends on it.
        Optional.ofNullable(sources().get(settings.source())).ifPresent(word -> arguments.add("--source=" + word));
        mode(settings.colour()).ifPresent(word -> arguments.add("--mode=" + word));
        options.active("depth").filter(o -> o.takes(8)).ifPresent(o -> arguments.add("--depth=8"));
        options.active("resolution").ifPresent(o -> arguments.add("--resolution=" + settings.resolution()));
        // The page's size where the feeder wants to know it apart from the scanned area.
        options.active("page-width")
                .ifPresent(o ->
                        arguments.add("--page-width=" + number(settings.size().width())));
        options.active("page-height")
                .ifPresent(o ->
                        arguments.add("--page-height=" + number(settings.size().height())));
        area(arguments, "l", "x", settings.size().width());
        area(arguments, "t", "y", settings.size().height());
        return arguments;
    }

    /** The driver's word for these colours, or for the nearest with more. */
    private Optional<String> mode(ColourMode colour) {
        List<String> words = modes();
        return Stream.of(ColourMode.BLACK_WHITE, ColourMode.GRAY, ColourMode.COLOUR)
                .filter(each -> each.ordinal() <= colour.ordinal())
                .flatMap(each -> SaneWords.colour(words, each).stream())
                .findFirst();
    }

    private void area(List<String> arguments, String from, String length, double millimetres) {
        options.active(from).filter(o -> o.takes(0)).ifPresent(o -> {
            arguments.add("-" + from);
            arguments.add("0");
        });
        room(length).ifPresent(room -> {
            arguments.add("-" + length);
            arguments.add(number(Math.min(room, millimetres)));
        });
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}

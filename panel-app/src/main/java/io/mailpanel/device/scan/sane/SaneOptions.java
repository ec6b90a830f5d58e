package io.mailpanel.device.scan.sane;

import io.mailpanel.device.scan.sane.SaneOption.Range;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options of a device, read from what {@code scanimage --all-options} prints. */
final class SaneOptions {
    /** "    --resolution 75|150|300dpi [75]", "    -x 0..215.9mm (in steps of 0.1) [215.9]", "    --preview[=(yes|no)] [no]". */
    private static final Pattern LINE = Pattern.compile("^ {4}--?([A-Za-z0-9-]+)(?:\\[=\\((.*?)\\)]|[ =](.*?))?"
            + "(?: \\(in steps of ([0-9.]+)\\))?(?: \\[([^\\[\\]]*)])?(?: \\[([^\\[\\]]*)])?$");

    private static final Pattern RANGE =
            Pattern.compile("(?:auto\\|)?(-?[0-9.]+)\\.\\.(-?[0-9.]+)[a-zA-Z%]*(?:,\\.\\.\\.)?");
    private static final Pattern NUMBER_WITH_UNIT = Pattern.compile("(-?[0-9.]+)(?:dpi|mm|bit|pel|us|%)?");
    private static final List<String> NOT_NOW = List.of("inactive", "read-only", "hardware");

    private final Map<String, SaneOption> options;

    private SaneOptions(Map<String, SaneOption> options) {
        this.options = options;
    }

    static SaneOptions parse(String printed) {
        Map<String, SaneOption> found = new LinkedHashMap<>();
        for (String line : printed.split("\n")) {
            Matcher m = LINE.matcher(line);
            if (m.matches()) {
                SaneOption option = option(m);
                found.putIfAbsent(option.name(), option);
            }
        }
        return new SaneOptions(found);
    }

    private static SaneOption option(Matcher m) {
        String choice = m.group(2) != null ? m.group(2) : m.group(3) == null ? "" : m.group(3);
        Matcher range = RANGE.matcher(choice);
        Optional<Range> numbers = Optional.empty();
        List<String> words = List.of();
        if (range.matches()) {
            double step = m.group(4) == null ? 0 : Double.parseDouble(m.group(4));
            numbers = Optional.of(
                    new Range(Double.parseDouble(range.group(1)), Double.parseDouble(range.group(2)), step));
        } else if (!choice.isEmpty() && !choice.startsWith("<")) {
            words = Arrays.stream(choice.split("\\|"))
                    .filter(word -> !word.isEmpty())
                    .map(SaneOptions::bare)
                    .toList();
        }
        String state = m.group(5) == null ? "" : m.group(5);
        String more = m.group(6) == null ? "" : m.group(6);
        return new SaneOption(m.group(1), words, numbers, state, !NOT_NOW.contains(state) && !NOT_NOW.contains(more));
    }

    /** A number list has its unit behind the last number. */
    private static String bare(String word) {
        Matcher number = NUMBER_WITH_UNIT.matcher(word);
        return number.matches() ? number.group(1) : word;
    }

    /** The option if the device has it and it can be set now. */
    Optional<SaneOption> active(String name) {
        return Optional.ofNullable(options.get(name)).filter(SaneOption::active);
    }

    /** Every option. */
    Map<String, SaneOption> all() {
        return Map.copyOf(options);
    }
}

package io.mailpanel.device.update;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A version of the software: two to four numbers, 0 to 99999, with dots.
 *
 * @param text as it is written
 */
public record Version(String text) implements Comparable<Version> {
    private static final Pattern FORM = Pattern.compile("\\d{1,5}(\\.\\d{1,5}){1,3}");

    /** The version so written; empty if it is none, as of a program that was not packaged. */
    public static Optional<Version> of(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new Version(text)) : Optional.empty();
    }

    /** By the numbers; what is not written is 0. */
    @Override
    public int compareTo(Version other) {
        return Arrays.compare(numbers(), other.numbers());
    }

    private int[] numbers() {
        int[] written =
                Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return IntStream.range(0, 4)
                .map(i -> i < written.length ? written[i] : 0)
                .toArray();
    }
}

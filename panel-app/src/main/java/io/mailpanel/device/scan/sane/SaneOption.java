package io.mailpanel.device.scan.sane;

import java.util.List;
import java.util.Optional;

/**
 * One option of a device.
 *
 * @param name its name as scanimage has it, without dashes
 * @param words what it may be, if that is a list; numbers too
 * @param range what it may be, if that is a range
 * @param current what it is now; empty if not told
 * @param active whether it can be set now
 */
record SaneOption(String name, List<String> words, Optional<Range> range, String current, boolean active) {
    /**
     * A range of numbers.
     *
     * @param step 0 if any number between does
     */
    record Range(double least, double most, double step) {
        boolean has(double value) {
            if (value < least || value > most) {
                return false;
            }
            double steps = step == 0 ? 0 : (value - least) / step;
            return Math.abs(steps - Math.rint(steps)) < 1e-6;
        }
    }

    /** Whether it can be set to this number. */
    boolean takes(int number) {
        return range.map(r -> r.has(number)).orElseGet(() -> words.contains(Integer.toString(number)));
    }
}

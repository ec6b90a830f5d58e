package io.mailpanel.panel.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A text broken into lines.
 *
 * @param width the width that it was broken for, in pixels
 * @param lines what stands on each line
 * @param brokeWord whether a single word was wider than that and had to be broken
 */
record Wrapping(int width, List<String> lines, boolean brokeWord) {

    /** Breaks at spaces, and inside a word only if that alone is too wide: best after one of {@code @ / . - _ :}. */
    static Wrapping of(String text, int width, ToDoubleFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        boolean broke = false;
        for (String paragraph : text.split("\n", -1)) {
            String line = "";
            for (String word : paragraph.split(" ", -1)) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (fits(longer, width, measure)) {
                    line = longer;
                    continue;
                }
                if (!line.isEmpty()) {
                    lines.add(line);
                }
                line = word;
                while (!fits(line, width, measure) && line.length() > 1) {
                    int cut = cut(line, width, measure);
                    lines.add(line.substring(0, cut));
                    line = line.substring(cut);
                    broke = true;
                }
            }
            lines.add(line);
        }
        return new Wrapping(width, List.copyOf(lines), broke);
    }

    /** As many lines as {@link #of} makes, but of lengths as even as can be. */
    static Wrapping balanced(String text, int width, ToDoubleFunction<String> measure) {
        Wrapping greedy = of(text, width, measure);
        int low = width / 2;
        int high = width;
        while (low < high) {
            int middle = (low + high) / 2;
            Wrapping tried = of(text, middle, measure);
            if (tried.brokeWord() || tried.lines().size() > greedy.lines().size()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Wrapping even = of(text, high, measure);
        return greedy.lines().size() > 1 && !greedy.brokeWord() ? new Wrapping(width, even.lines(), false) : greedy;
    }

    private static boolean fits(String text, int width, ToDoubleFunction<String> measure) {
        // Half a pixel: a text set to its own rounded-up width must not wrap.
        return measure.applyAsDouble(text) <= width + 0.5;
    }

    private static int cut(String word, int width, ToDoubleFunction<String> measure) {
        int longest = 1;
        while (longest < word.length() - 1 && fits(word.substring(0, longest + 1), width, measure)) {
            longest++;
        }
        for (int i = longest; i > longest / 2; i--) {
            if ("@/.-_:".indexOf(word.charAt(i - 1)) >= 0) {
                return i;
            }
        }
        return longest;
    }
}

package io.mailpanel.statusprint;

import io.mailpanel.statusprint.Cells.Cell;
import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines: at spaces, a word too long for a line after a sign that divides addresses, else anywhere. */
final class WordWrap {
    private static final String DIVIDERS = "-./:@_,;=&?\\";

    private WordWrap() {}

    /**
     * @param text without control characters
     * @param width cells on a line, at least 2
     * @return at least one line, none wider than that, nothing lost but spaces
     */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.trim().split(" +")) {
            String joined = line.isEmpty() ? word : line + " " + word;
            if (Cells.width(joined) <= width) {
                line = joined;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (Cells.width(line) > width) {
                String head = head(line, width);
                lines.add(head);
                line = line.substring(head.length());
            }
        }
        lines.add(line);
        return lines;
    }

    private static String head(String word, int width) {
        StringBuilder fits = new StringBuilder();
        int used = 0;
        int afterDivider = 0;
        for (Cell cell : Cells.of(word)) {
            used += cell.width();
            if (used > width) {
                break;
            }
            fits.append(cell.text());
            if (DIVIDERS.contains(cell.text())) {
                afterDivider = fits.length();
            }
        }
        // A divider near the start would leave a line nearly empty.
        return afterDivider > fits.length() / 3 ? fits.substring(0, afterDivider) : fits.toString();
    }
}

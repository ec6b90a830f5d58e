package io.mailpanel.statusprint;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts text in the cells of a receipt printer's line. What a person sees as one character stays together. */
final class Cells {
    private Cells() {}

    /**
     * One visible character.
     *
     * @param text its code points
     * @param width cells it takes: 2 for East Asian characters and emoji, else 1
     */
    record Cell(String text, int width) {}

    static List<Cell> of(String text) {
        List<Cell> cells = new ArrayList<>();
        BreakIterator clusters = BreakIterator.getCharacterInstance(Locale.ROOT);
        clusters.setText(text);
        int from = clusters.first();
        for (int to = clusters.next(); to != BreakIterator.DONE; from = to, to = clusters.next()) {
            String cluster = text.substring(from, to);
            cells.add(new Cell(cluster, wide(cluster.codePointAt(0)) ? 2 : 1));
        }
        return cells;
    }

    static int width(String text) {
        return of(text).stream().mapToInt(Cell::width).sum();
    }

    /** Unicode's wide blocks, roughly (UAX 11). */
    private static boolean wide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}

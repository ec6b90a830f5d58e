package io.mailpanel.hardware.sim;

import java.util.ArrayList;
import java.util.List;

/** The paper that has come out: rows of dots, the oldest forgotten. Guarded by its owner's lock. */
final class Paper {
    /** Half a metre at 203 dpi. */
    static final int KEPT = 4000;
    /** From the print head to the knife: 12 mm. */
    static final int KNIFE = 96;

    /** What sticks out after a roll was put in. */
    private static final int LOADED = 48;

    private static final byte[] BLANK = new byte[0];

    /**
     * A piece of the paper.
     *
     * @param dots across
     * @param rows each packed, an empty one blank
     * @param cuts the rows above which the paper was cut, ascending
     */
    record Piece(int dots, List<byte[]> rows, List<Integer> cuts) {}

    private final int dots;
    private final List<byte[]> rows = new ArrayList<>();
    private final List<Long> cuts = new ArrayList<>();
    private long forgotten;
    private long inked;

    Paper(int dots) {
        this.dots = dots;
        cuts.add(0L);
        feed(LOADED);
    }

    int dots() {
        return dots;
    }

    /** Rows that have ever come out. */
    long length() {
        return forgotten + rows.size();
    }

    /** Dots that have ever been printed. */
    long inked() {
        return inked;
    }

    void print(byte[] row) {
        for (byte eight : row) {
            inked += Integer.bitCount(eight & 0xFF);
        }
        rows.add(row);
        if (rows.size() > KEPT + 512) {
            forget(rows.size() - KEPT);
        }
    }

    void feed(int count) {
        int gone = Math.max(0, count - KEPT);
        if (gone > 0) {
            forget(rows.size());
            forgotten += gone;
        }
        for (int i = gone; i < count; i++) {
            print(BLANK);
        }
    }

    /** Cuts at the knife: what is still between head and knife begins the next piece. */
    void cut() {
        long at = Math.max(forgotten, length() - KNIFE);
        if (cuts.isEmpty() || cuts.get(cuts.size() - 1) < at) {
            cuts.add(at);
        }
    }

    private void forget(int count) {
        rows.subList(0, count).clear();
        forgotten += count;
        cuts.removeIf(cut -> cut <= forgotten);
    }

    /** The last rows, at most {@link #KEPT}. */
    Piece recent() {
        return between(length() - KEPT, length());
    }

    /** What a job printed that began at a row: from the cut a little above it, if any, to the last cut below, if any. */
    Piece job(long first) {
        long start = cuts.stream()
                .filter(cut -> cut <= first && cut >= first - KNIFE)
                .findFirst()
                .orElse(first);
        long last = cuts.isEmpty() ? 0 : cuts.get(cuts.size() - 1);
        return between(start, last > first ? last : length());
    }

    private Piece between(long first, long end) {
        int skip = (int) Math.max(0, Math.max(first, end - KEPT) - forgotten);
        int stop = (int) (end - forgotten);
        List<Integer> within = cuts.stream()
                .map(cut -> (int) (cut - forgotten) - skip)
                .filter(cut -> cut > 0 && cut < stop - skip)
                .toList();
        return new Piece(dots, List.copyOf(rows.subList(skip, stop)), within);
    }

    static boolean black(byte[] row, int x) {
        return x / 8 < row.length && (row[x / 8] >> (7 - x % 8) & 1) != 0;
    }
}

package io.mailpanel.hardware.sim;

import java.util.ArrayList;
import java.util.List;

/** A printer's inside on the bench: bytes in, dots out. */
final class Printed {
    final List<String> unknown = new ArrayList<>();
    private final Paper paper;
    private final CellFont font;
    private final CommandReader reader;
    private final long start;
    private List<byte[]> rows;

    Printed(int dots) {
        this(dots, new CellFont());
    }

    Printed(int dots, CellFont font) {
        this.font = font;
        paper = new Paper(dots);
        PrintHead head = new PrintHead(paper, font);
        reader = new CommandReader(head, new Commands(head, new Silent(), unknown::add), unknown::add);
        start = paper.length();
    }

    Printed send(String manual) {
        return send(Bytes.of(manual));
    }

    Printed send(byte[] bytes) {
        rows = null;
        for (byte b : bytes) {
            reader.accept(b & 0xFF);
        }
        return this;
    }

    /** Rows that have come out since the start. */
    int rows() {
        return (int) (paper.length() - start);
    }

    boolean black(int x, int y) {
        if (rows == null) {
            rows = paper.recent().rows();
        }
        return Paper.black(rows.get((int) start + y), x);
    }

    /** The dots of a part of the paper as text, a row a line, # black and . white. */
    String part(int left, int top, int width, int height) {
        StringBuilder text = new StringBuilder();
        for (int y = top; y < top + height; y++) {
            for (int x = left; x < left + width; x++) {
                text.append(black(x, y) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** Which characters of font A, plain, stand in the cells of a line whose top is at a row; ? where none of the candidates. */
    String read(int top, int cells, String candidates) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < cells; i++) {
            String dots = part(i * 12, top, 12, 24);
            text.append(candidates
                    .chars()
                    .filter(c -> glyph((char) c).equals(dots))
                    .mapToObj(c -> String.valueOf((char) c))
                    .findFirst()
                    .orElse("?"));
        }
        return text.toString();
    }

    private String glyph(char c) {
        return text(font.glyph(c, CellFont.Face.A, false));
    }

    static String text(Dots dots) {
        StringBuilder text = new StringBuilder();
        for (int y = 0; y < dots.height(); y++) {
            for (int x = 0; x < dots.width(); x++) {
                text.append(dots.black(x, y) ? '#' : '.');
            }
            text.append('\n');
        }
        return text.toString();
    }

    /** The first and one past the last black column of some rows; both -1 if they are blank. */
    int[] ink(int top, int height) {
        int first = -1;
        int last = -1;
        for (int x = 0; x < paper.dots(); x++) {
            for (int y = top; y < top + height; y++) {
                if (black(x, y)) {
                    first = first < 0 ? x : first;
                    last = x + 1;
                }
            }
        }
        return new int[] {first, last};
    }

    private static final class Silent implements Commands.Replies {
        @Override
        public void automaticStatus(int n) {
            // Nobody listens here.
        }

        @Override
        public void paperStatus() {
            // Nobody listens here.
        }

        @Override
        public void question() {
            // Nobody listens here.
        }
    }
}

package io.mailpanel.hardware.sim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Collects a line, prints it, moves the paper. Units are dots at 203 dpi. Guarded by its owner's lock. */
final class PrintHead {
    private static final int LINE = 30;
    private static final int KNIFE_FEED = Paper.KNIFE;

    private record Cell(int x, Dots dots) {}

    private final Paper paper;
    private final CellFont font;
    private final List<Cell> line = new ArrayList<>();
    private int x;
    private Style style;
    private CharacterSet characters;
    private int alignment;
    private int lineSpacing;
    private int left;
    private int width;
    private int[] tabs;

    PrintHead(Paper paper, CellFont font) {
        this.paper = paper;
        this.font = font;
        reset();
    }

    /** Everything as after switching on; a line not yet printed is lost. */
    void reset() {
        line.clear();
        x = 0;
        style = Style.PLAIN;
        characters = CharacterSet.initial();
        alignment = 0;
        lineSpacing = LINE;
        left = 0;
        width = paper.dots();
        tabs = new int[] {8, 16, 24, 32, 40, 48, 56, 64};
    }

    Style style() {
        return style;
    }

    void style(Style value) {
        style = value;
    }

    CharacterSet characters() {
        return characters;
    }

    void characters(CharacterSet value) {
        characters = value;
    }

    /** Left 0, centre 1, right 2. Only at the start of a line, as printers have it. */
    void align(int value) {
        if (line.isEmpty()) {
            alignment = value;
        }
    }

    void lineSpacing(int dots) {
        lineSpacing = dots;
    }

    void defaultLineSpacing() {
        lineSpacing = LINE;
    }

    void left(int dots) {
        if (line.isEmpty()) {
            left = Math.min(dots, paper.dots());
        }
    }

    void width(int dots) {
        if (line.isEmpty()) {
            width = dots;
        }
    }

    void tabs(int[] columns) {
        tabs = columns;
    }

    private int room() {
        return Math.min(width, paper.dots() - left);
    }

    int paperDots() {
        return paper.dots();
    }

    /** How wide pictures can be: never nothing, whatever the margins. */
    private int area() {
        return Math.max(1, room());
    }

    /** What to say of a picture on lines of its own, if it is too wide. */
    Optional<String> lossOf(int wide, String command) {
        return loss(wide, area(), command);
    }

    /** The same of one in the line. */
    Optional<String> lossInLine(int wide, String command) {
        return loss(wide, Math.max(0, area() - x), command);
    }

    private static Optional<String> loss(int wide, int room, String command) {
        return wide <= room
                ? Optional.empty()
                : Optional.of(command + " (" + wide + " dots wide, of which there is room for " + room + ")");
    }

    void character(int b) {
        int wide = style.face().width * style.across();
        if (x + wide > room() && !line.isEmpty()) {
            lineFeed();
        }
        Dots cell = new Dots(style.advance(), style.face().height * style.down());
        cell.draw(
                font.glyph(characters.decode(b), style.face(), style.bold()).scaled(style.across(), style.down()),
                0,
                0);
        cell.blacken(0, cell.height() - style.underline(), cell.width(), style.underline());
        line.add(new Cell(x, style.reversed() ? cell.inverted() : cell));
        x += style.advance();
    }

    /** Goes to a place on the line; one outside of it is ignored. */
    void position(int dots) {
        if (dots < room()) {
            x = dots;
        }
    }

    /** Goes so far to the right, or to the left; a place outside of the line is ignored. */
    void move(int dots) {
        if (x + dots >= 0) {
            position(x + dots);
        }
    }

    /** A picture of the height of a letter, in the line; what is too wide falls off. */
    void picture(Dots dots) {
        line.add(new Cell(x, dots.leftmost(Math.max(0, area() - x))));
        x = Math.min(room(), x + dots.width());
    }

    void tab() {
        int column = Math.max(1, style.advance());
        Arrays.stream(tabs)
                .map(tab -> tab * column)
                .filter(stop -> stop > x)
                .findFirst()
                .ifPresent(stop -> {
                    if (stop < room()) {
                        x = stop;
                    }
                });
    }

    void lineFeed() {
        int printed = printLine();
        paper.feed(Math.max(0, lineSpacing - printed));
    }

    /** Prints what is in the line and feeds so many dots. */
    void feedDots(int dots) {
        int printed = printLine();
        paper.feed(Math.max(0, dots - printed));
    }

    void feedLines(int lines) {
        feedDots(lines * lineSpacing);
    }

    void cut(boolean feedFirst, int more) {
        if (!line.isEmpty()) {
            lineFeed();
        }
        if (feedFirst) {
            paper.feed(KNIFE_FEED + more);
        }
        paper.cut();
    }

    /** Prints one row of a picture, aligned; what is too wide falls off at the right. */
    void row(Dots row) {
        if (!line.isEmpty()) {
            lineFeed();
        }
        Dots across = new Dots(paper.dots(), row.height());
        Dots fits = row.leftmost(area());
        across.draw(fits, start(fits.width()) + offset(fits.width()), 0);
        for (int y = 0; y < row.height(); y++) {
            paper.print(across.row(y));
        }
    }

    private int printLine() {
        if (line.isEmpty()) {
            x = 0;
            return 0;
        }
        int height = line.stream().mapToInt(cell -> cell.dots().height()).max().orElse(0);
        Dots across = new Dots(paper.dots(), height);
        int offset = start(line.get(0).dots().width()) + offset(x);
        for (Cell cell : line) {
            across.draw(cell.dots(), offset + cell.x(), height - cell.dots().height());
        }
        for (int y = 0; y < height; y++) {
            paper.print(across.row(y));
        }
        line.clear();
        x = 0;
        return height;
    }

    /** The left margin, less where nothing at all would fit beside it. */
    private int start(int first) {
        return room() > 0 ? left : Math.max(0, Math.min(left, paper.dots() - first));
    }

    private int offset(int used) {
        return Math.max(0, (room() - used) * alignment / 2);
    }
}

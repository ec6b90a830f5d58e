package io.mailpanel.webconfig.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The document of other people's work, {@code docs/third-party.md}, in pieces that a template can draw; only what it uses of Markdown. */
public final class LicenceText {
    private static final Pattern MARK = Pattern.compile("\\*\\*(.+?)\\*\\*|`(.+?)`");

    private LicenceText() {}

    /** How a piece of a line is set. */
    public enum Look {
        PLAIN,
        BOLD,
        CODE
    }

    /** A piece of a line. */
    public record Piece(Look look, String text) {}

    /** What stands below another. */
    public enum Kind {
        HEADING,
        TEXT,
        LIST,
        TABLE
    }

    /**
     * A heading or text (one row of one cell), a list (a cell each row), or a table (the first row is its heading).
     *
     * @param rows of cells of pieces
     */
    public record Block(Kind kind, List<List<List<Piece>>> rows) {}

    /** The document without its title. */
    static List<Block> read(String markdown) {
        List<Block> blocks = new ArrayList<>();
        for (String part : markdown.strip().split("\\n\\s*\\n")) {
            List<String> lines = part.strip().lines().toList();
            if (lines.get(0).startsWith("# ")) {
                continue;
            }
            int list = 0;
            while (list < lines.size() && !lines.get(list).startsWith("- ")) {
                list++;
            }
            if (lines.get(0).startsWith("|")) {
                blocks.add(new Block(Kind.TABLE, table(lines)));
            } else if (lines.get(0).startsWith("## ")) {
                blocks.add(single(Kind.HEADING, lines.get(0).substring(3)));
            } else {
                if (list > 0) {
                    blocks.add(single(Kind.TEXT, String.join(" ", lines.subList(0, list))));
                }
                if (list < lines.size()) {
                    blocks.add(list(String.join(" ", lines.subList(list, lines.size()))));
                }
            }
        }
        return blocks;
    }

    private static Block single(Kind kind, String text) {
        return new Block(kind, List.of(List.of(pieces(text))));
    }

    private static Block list(String text) {
        return new Block(
                Kind.LIST,
                Arrays.stream(text.substring(2).split(" - "))
                        .map(item -> List.of(pieces(item)))
                        .toList());
    }

    private static List<List<List<Piece>>> table(List<String> lines) {
        return lines.stream()
                .filter(line -> !line.matches("[|\\s:-]+"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(cell -> pieces(cell.strip()))
                        .toList())
                .toList();
    }

    private static List<Piece> pieces(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(text);
        int from = 0;
        while (mark.find()) {
            plain(pieces, text.substring(from, mark.start()));
            boolean bold = mark.group(1) != null;
            pieces.add(new Piece(bold ? Look.BOLD : Look.CODE, bold ? mark.group(1) : mark.group(2)));
            from = mark.end();
        }
        plain(pieces, text.substring(from));
        return pieces;
    }

    private static void plain(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Look.PLAIN, text));
        }
    }
}

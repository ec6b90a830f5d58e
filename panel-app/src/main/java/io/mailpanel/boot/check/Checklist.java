package io.mailpanel.boot.check;

import io.mailpanel.device.text.Texts;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** What has been found, told line by line as it goes and as a table at the end. Used by one thread. */
final class Checklist {
    private final Texts texts;
    private final PrintStream out;
    private final List<Row> rows = new ArrayList<>();

    /** A part and how it stands. */
    record Row(String part, Outcome outcome, String detail) {}

    Checklist(Texts texts, PrintStream out) {
        this.texts = texts;
        this.out = out;
    }

    /** The words, for those who add rows. */
    Texts texts() {
        return texts;
    }

    /** A part that is well. */
    void passed(String part, String detail) {
        add(part, Outcome.PASSED, detail);
    }

    /** A part that is not, and what to do. */
    void failed(String part, String detail) {
        add(part, Outcome.FAILED, detail);
    }

    /** A part that could not be checked, and why. */
    void notChecked(String part, String detail) {
        add(part, Outcome.NOT_CHECKED, detail);
    }

    /** A part that is not there and need not be. */
    void nothing(String part, String detail) {
        add(part, Outcome.NOTHING, detail);
    }

    /** What a person said of a part; nothing said is not checked. */
    void said(String part, java.util.Optional<Boolean> well, String good, String bad) {
        if (well.isEmpty()) {
            notChecked(part, texts.get("check.needs-person"));
        } else if (well.get()) {
            passed(part, good);
        } else {
            failed(part, bad);
        }
    }

    private void add(String part, Outcome outcome, String detail) {
        Row row = new Row(part, outcome, detail.strip().replaceAll("\\s+", " "));
        rows.add(row);
        out.println("  " + line(row, 0, 0));
    }

    /** Whether nothing has failed. */
    boolean well() {
        return rows.stream().noneMatch(row -> row.outcome() == Outcome.FAILED);
    }

    /** All rows under one another, and what they come to. */
    String table() {
        int part = rows.stream().mapToInt(row -> row.part().length()).max().orElse(0);
        int word = 0;
        for (Outcome outcome : Outcome.values()) {
            word = Math.max(word, word(outcome).length());
        }
        StringBuilder table = new StringBuilder();
        for (Row row : rows) {
            table.append(line(row, part, word)).append('\n');
        }
        return table.append('\n')
                .append(texts.get(
                        "check.sum",
                        count(Outcome.PASSED),
                        count(Outcome.FAILED),
                        count(Outcome.NOT_CHECKED),
                        count(Outcome.NOTHING)))
                .append('\n')
                .toString();
    }

    private String line(Row row, int part, int word) {
        return pad(row.part(), part) + "  " + pad(word(row.outcome()), word) + "  " + row.detail();
    }

    private String word(Outcome outcome) {
        return texts.get("check.outcome." + outcome);
    }

    private long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}

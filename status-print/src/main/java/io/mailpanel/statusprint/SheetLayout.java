package io.mailpanel.statusprint;

import io.mailpanel.statusprint.StatusSheet.Qr;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import io.mailpanel.statusprint.StatusSheet.Steps;
import io.nayuki.qrcodegen.QrCode;
import java.util.ArrayList;
import java.util.List;

/** Lays a sheet out in lines. The paper and the preview both follow it, so they are alike. */
final class SheetLayout {
    private static final int GAP = 2;
    private static final String INDENT = "  ";
    private static final int BEFORE_SECTION = 18;
    private static final int AFTER_RULE = 8;
    private static final int AFTER_TITLE = 8;
    private static final int BEFORE_QR = 8;
    /** A code takes up to so much of the paper's width. */
    private static final double QR_SHARE = 0.62;

    private final Profile profile;
    private final int columns;
    private final List<Line> lines = new ArrayList<>();

    private SheetLayout(Profile profile) {
        this.profile = profile;
        columns = profile.columns();
    }

    /** @throws IllegalArgumentException if the QR code's content is longer than a QR code can hold */
    static List<Line> of(StatusSheet sheet, Profile profile) {
        SheetLayout layout = new SheetLayout(profile);
        layout.head(sheet);
        sheet.sections().forEach(layout::section);
        sheet.steps().ifPresent(layout::steps);
        // In the order of use: the steps begin at the device's own pages.
        sheet.qr().ifPresent(layout::qr);
        sheet.steps().flatMap(Steps::qr).ifPresent(layout::qr);
        return layout.lines;
    }

    private void head(StatusSheet sheet) {
        String title = clean(sheet.title());
        boolean fits = Cells.width(title) <= columns / Look.TITLE.across;
        texts(title, fits ? Look.TITLE : Look.TALL_TITLE);
        String subtitle = clean(sheet.subtitle());
        if (!subtitle.isBlank()) {
            lines.add(new Line.Space(AFTER_TITLE));
            texts(subtitle, Look.SUBTITLE);
        }
    }

    private void section(Section section) {
        lines.add(new Line.Space(BEFORE_SECTION));
        texts(clean(section.title()), Look.HEADING);
        lines.add(new Line.Rule());
        lines.add(new Line.Space(AFTER_RULE));
        section.rows().forEach(this::row);
    }

    private void row(Row row) {
        String label = clean(row.label());
        String value = row.value().isBlank() ? dash() : clean(row.value());
        int room = columns - Cells.width(label) - Cells.width(value);
        if (room >= GAP) {
            lines.add(new Line.Text(label + " ".repeat(room) + value, Look.ROW));
            return;
        }
        List<String> labels = WordWrap.wrap(label, columns);
        String end = labels.get(labels.size() - 1);
        int beside = columns - Cells.width(end) - Cells.width(value);
        if (labels.size() > 1 && beside >= GAP) {
            labels.subList(0, labels.size() - 1).forEach(part -> lines.add(new Line.Text(part, Look.ROW)));
            lines.add(new Line.Text(end + " ".repeat(beside) + value, Look.ROW));
            return;
        }
        labels.forEach(part -> lines.add(new Line.Text(part, Look.ROW)));
        WordWrap.wrap(value, columns - INDENT.length())
                .forEach(part -> lines.add(new Line.Text(INDENT + part, Look.ROW)));
    }

    private void steps(Steps steps) {
        lines.add(new Line.Space(BEFORE_SECTION));
        texts(clean(steps.title()), Look.HEADING);
        lines.add(new Line.Rule());
        lines.add(new Line.Space(AFTER_RULE));
        int number = 1;
        for (String step : steps.lines()) {
            String begin = number++ + ". ";
            for (String part : WordWrap.wrap(clean(step), columns - begin.length())) {
                lines.add(new Line.Text(begin + part, Look.ROW));
                begin = " ".repeat(begin.length());
            }
        }
    }

    private void qr(Qr qr) {
        QrCode code;
        try {
            code = QrCode.encodeText(qr.content(), QrCode.Ecc.MEDIUM);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("The address is too long for a QR code", e);
        }
        int modules = code.size + 2 * Line.Code.QUIET;
        int module = Math.max(2, Math.min(8, (int) (profile.dots() * QR_SHARE / modules)) & ~1);
        lines.add(new Line.Space(BEFORE_QR));
        lines.add(new Line.Code(qr.content(), code, module));
        texts(clean(qr.caption()), Look.CAPTION);
    }

    private void texts(String text, Look look) {
        WordWrap.wrap(text, columns / look.across).forEach(part -> lines.add(new Line.Text(part, look)));
    }

    /** The nicest dash that the printer has: one that it lacks would turn each empty row into a picture. */
    private String dash() {
        boolean drawn = profile.mode() == Profile.Mode.RASTER;
        return drawn || profile.charset().newEncoder().canEncode('—') ? "—" : "-";
    }

    /**
     * One line without control characters, which could be commands to the printer: white space becomes a space, the others
     * the visible sign for a character that cannot be shown.
     */
    private static String clean(String text) {
        return text.strip().replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}|[\\u0080-\\u009F]", "\uFFFD");
    }
}

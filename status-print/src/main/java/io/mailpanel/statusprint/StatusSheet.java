package io.mailpanel.statusprint;

import java.util.List;
import java.util.Optional;

/**
 * What is on a sheet, in its order, already in the person's language.
 *
 * @param title the sheet's heading
 * @param subtitle a line below it (device name, printed at)
 * @param sections what follows
 * @param steps what to do, if there is something to do
 * @param qr a QR code at the end
 */
public record StatusSheet(
        String title, String subtitle, List<Section> sections, Optional<Steps> steps, Optional<Qr> qr) {
    /** A sheet with nothing to do. */
    public StatusSheet(String title, String subtitle, List<Section> sections, Optional<Qr> qr) {
        this(title, subtitle, sections, Optional.empty(), qr);
    }

    /** A headed group of rows. */
    public record Section(String title, List<Row> rows) {}

    /** A label and its value; an empty value is printed as a dash. */
    public record Row(String label, String value) {}

    /** Numbered steps under a heading, with a QR code to begin with. */
    public record Steps(String title, List<String> lines, Optional<Qr> qr) {}

    /** A QR code: the address it holds, and the line printed under it. */
    public record Qr(String content, String caption) {}
}

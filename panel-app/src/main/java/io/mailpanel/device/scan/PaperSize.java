package io.mailpanel.device.scan;

/** The size of the document, upright. */
public enum PaperSize {
    A4(210, 297),
    A5(148, 210),
    LETTER(215.9, 279.4),
    LEGAL(215.9, 355.6);

    private final double width;
    private final double height;

    PaperSize(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** Its width in millimetres. */
    public double width() {
        return width;
    }

    /** Its height in millimetres. */
    public double height() {
        return height;
    }
}

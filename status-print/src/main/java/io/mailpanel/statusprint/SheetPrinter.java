package io.mailpanel.statusprint;

import java.awt.image.BufferedImage;

/** Lays a sheet out and makes the bytes for the printer or a picture for the screen. Keeps only drawn letters; thread-safe. */
public final class SheetPrinter {
    private final Profile profile;
    private final LineDrawing drawing;

    /**
     * Cheap: fonts are read at the first use.
     *
     * @param profile what the printer can do
     */
    public SheetPrinter(Profile profile) {
        this.profile = profile;
        drawing = new LineDrawing(profile, new LineFont());
    }

    /** What the printer can do. */
    public Profile profile() {
        return profile;
    }

    /**
     * ESC/POS for the sheet: text in the profile's code page; what that lacks, and the QR, as raster.
     *
     * @throws IllegalArgumentException if the QR code's content is longer than a QR code can hold
     */
    public byte[] escPos(StatusSheet sheet) {
        return EscPosEncoder.encode(SheetLayout.of(sheet, profile), profile, drawing);
    }

    /** ESC/POS for the print that shows by eye which number the printer's code page has. */
    public byte[] codePageTrial() {
        return CodePageTrial.escPos(profile, "Code pages (ESC t)");
    }

    /**
     * The sheet as a picture of the profile's width, one pixel a dot, black on white; for the preview. It shows what
     * {@link #escPos} prints, from the first line to the last, without the paper's margins.
     *
     * @throws IllegalArgumentException if the QR code's content is longer than a QR code can hold
     */
    public BufferedImage picture(StatusSheet sheet) {
        return SheetPicture.of(SheetLayout.of(sheet, profile), profile, drawing);
    }

    /** Reads the fonts and draws every letter of a sheet once, so that the first print does not wait; not on the event thread. */
    public void warmUp(StatusSheet sheet) {
        escPos(sheet);
        picture(sheet);
    }
}

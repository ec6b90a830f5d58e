package io.mailpanel.statusprint;

import java.awt.image.BufferedImage;

/** Lays a sheet out and makes the bytes for the printer or a picture for the screen. Stateless, thread-safe. */
public final class SheetPrinter {
    private final Profile profile;

    /** @param profile what the printer can do */
    public SheetPrinter(Profile profile) {
        this.profile = profile;
    }

    /** ESC/POS for the sheet: text in the profile's code page; what that lacks, and the QR, as raster. */
    public byte[] escPos(StatusSheet sheet) {
        throw new UnsupportedOperationException(profile.toString());
    }

    /** The sheet as a picture of the profile's width, one pixel a dot, black on white; for the preview. */
    public BufferedImage picture(StatusSheet sheet) {
        throw new UnsupportedOperationException(profile.toString());
    }
}

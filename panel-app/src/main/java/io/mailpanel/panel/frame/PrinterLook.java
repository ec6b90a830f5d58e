package io.mailpanel.panel.frame;

import io.mailpanel.device.sheet.SheetDesk;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;

/** The printer's status in icon and colour. */
public final class PrinterLook {
    private PrinterLook() {}

    /** Its icon. */
    public static Glyph glyph(PrinterStatus status) {
        return switch (status) {
            case READY, PAPER_NEAR_END, UNKNOWN -> Glyph.RECEIPT_LONG;
            case PAPER_OUT -> Glyph.RECEIPT_LONG_OFF;
            case COVER_OPEN, ERROR -> Glyph.PRINT_ERROR;
            case DISCONNECTED -> Glyph.PRINT_DISABLED;
        };
    }

    /** The colour of its words among other values. */
    public static Role words(PrinterStatus status) {
        return SheetDesk.handedOver(status) && status != PrinterStatus.PAPER_NEAR_END ? Role.ON_SURFACE : role(status);
    }

    /** Its icon's colour. */
    public static Role role(PrinterStatus status) {
        return switch (status) {
            case READY, UNKNOWN -> Role.ON_SURFACE_VARIANT;
            case PAPER_NEAR_END -> Role.WARNING;
            case PAPER_OUT, COVER_OPEN, ERROR -> Role.ERROR;
            case DISCONNECTED -> Role.OUTLINE;
        };
    }
}

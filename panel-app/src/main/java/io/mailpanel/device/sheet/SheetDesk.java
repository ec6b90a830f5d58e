package io.mailpanel.device.sheet;

import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.util.concurrent.CompletionStage;

/** The network status sheet: what is on it, and its print. */
public interface SheetDesk {
    /** The sheet of this moment, in the device's language, without any secret. */
    StatusSheet sheet();

    /** How {@link #sheet()} will look on paper, one pixel a dot, black on white. Slow: not for the event thread. */
    BufferedImage picture();

    /**
     * Prints it on a thread of its own.
     *
     * @return completes with READY, PAPER_NEAR_END or UNKNOWN when the bytes were handed over, else with the status that
     *     hindered it (then nothing, or not all, was printed)
     */
    CompletionStage<PrinterStatus> print();
}

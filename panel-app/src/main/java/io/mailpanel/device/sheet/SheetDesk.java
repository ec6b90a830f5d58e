package io.mailpanel.device.sheet;

import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.statusprint.StatusSheet;
import java.awt.image.BufferedImage;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * What the device prints: the network status sheet, and reports of jobs. Each print runs on a thread of its own and completes
 * with READY or PAPER_NEAR_END when all is on paper, as far as the printer tells, with UNKNOWN when it has all bytes and
 * tells nothing, else with the status that hindered it (then nothing, or not all, was printed).
 */
public interface SheetDesk {
    /** The sheet of this moment, in the device's language, without any secret. */
    StatusSheet sheet();

    /** How {@link #sheet()} will look on paper, one pixel a dot, black on white. Slow: not for the event thread. */
    BufferedImage picture();

    /** {@link #picture()} on paper of its true width, as a PNG file that says its true size. Slow: not for the event thread. */
    default byte[] png() {
        return SheetFiles.png(picture());
    }

    /** {@link #picture()} as a PDF file: one page as wide as the paper, each dot in its true size. Slow: not for the event thread. */
    default byte[] pdf() {
        return SheetFiles.pdf(picture(), sheet().title());
    }

    /** Prints the sheet. */
    CompletionStage<PrinterStatus> print();

    /** The report of a failed job, with its code and what to do; empty if there is no such job, or it has not failed. */
    Optional<StatusSheet> jobReport(long id);

    /** Prints the report of a failed job; completes with ERROR if there is none. */
    CompletionStage<PrinterStatus> printJobReport(long id);

    /** The test print: its first section is what is known of the printer; then letters of both alphabets, and a QR code. */
    StatusSheet testPrint();

    /** Prints {@link #testPrint()}. */
    CompletionStage<PrinterStatus> printTest();

    /** Prints a test that shows by eye which number the printer's code page has. */
    CompletionStage<PrinterStatus> printCodePageTrial();

    /** Whether the last print stopped in the middle, so that it can be printed again, and perhaps {@linkplain #canGoOn go on}. */
    boolean stopped();

    /**
     * Whether the print that stopped can go on. Not if the printer has gone meanwhile: what it had been given and had not
     * printed went with it, and a sheet with a hole in it is worth nothing.
     */
    boolean canGoOn();

    /** Goes on with the print that stopped; if none did, or it cannot, only asks for the status. */
    CompletionStage<PrinterStatus> goOn();

    /** Prints the print that stopped again from its start; if none did, only asks for the status. */
    CompletionStage<PrinterStatus> printAgain();

    /** Gives the print that stopped up: it is not printed on, and the next print begins afresh. */
    void cancelStopped();

    /** Whether the status that a print completes with says that all bytes were handed over. */
    static boolean handedOver(PrinterStatus status) {
        return switch (status) {
            case READY, PAPER_NEAR_END, UNKNOWN -> true;
            case PAPER_OUT, COVER_OPEN, ERROR, DISCONNECTED -> false;
        };
    }
}

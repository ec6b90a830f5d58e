package io.mailpanel.hardware;

/** What the printer says of itself (ESC/POS DLE EOT, FACTS 4). */
public enum PrinterStatus {
    /** Answers, has paper, is closed. */
    READY,
    /** Prints, but the roll is nearly at its end. */
    PAPER_NEAR_END,
    /** No paper: nothing can be printed. */
    PAPER_OUT,
    /** The cover is open. */
    COVER_OPEN,
    /** Another error, or off line. */
    ERROR,
    /** The wire is there but the printer does not answer; many cheap ones never do. It may print. */
    UNKNOWN,
    /** There is no wire: not plugged in, refused, or no printer configured. */
    DISCONNECTED
}

package io.mailpanel.hardware;

import java.io.IOException;

/** A job stopped before its end, or before its begin. It can go on from its position, or be printed again from the start. */
public final class PrintStopped extends IOException {
    private static final long serialVersionUID = 1L;

    private final PrinterStatus status;
    private final transient JobPosition position;

    /**
     * @param message for the log
     * @param status why: {@code PAPER_OUT}, {@code COVER_OPEN}, {@code ERROR} or {@code DISCONNECTED}
     * @param position where to go on
     */
    public PrintStopped(String message, PrinterStatus status, JobPosition position) {
        super(message);
        this.status = status;
        this.position = position;
    }

    /** Why it stopped. */
    public PrinterStatus status() {
        return status;
    }

    /** Where it can go on. */
    public JobPosition position() {
        return position == null ? JobPosition.START : position;
    }
}

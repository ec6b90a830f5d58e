package io.mailpanel.device.board;

import java.util.List;

/**
 * The board at one moment.
 *
 * @param condition whether there are pins to see
 * @param reason why they could not be opened, technical and in English; else empty
 * @param pins every pin in use; empty unless OPEN
 * @param edges the log, the newest first
 */
public record LabBoard(Condition condition, String reason, List<LabPin> pins, List<LabEdge> edges) {
    /** Whether there are pins to see. */
    public enum Condition {
        /** They are being opened. */
        OPENING,
        OPEN,
        /** No board is configured, or nothing is wired to it. */
        NO_PINS,
        /** They could not be opened. */
        FAILED
    }
}

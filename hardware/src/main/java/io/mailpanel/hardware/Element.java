package io.mailpanel.hardware;

import java.util.ArrayList;
import java.util.List;

/**
 * A QR code or a picture of a job, in one or several pieces: torn in two it is worth nothing.
 *
 * @param start its first byte
 * @param end one past its last byte
 * @param rows its height in dots
 */
record Element(int start, int end, int rows) {
    /** Less high ones are lines of text that are drawn, and rules. */
    private static final int WORTH_ROWS = 64;

    /** The elements of a job, in order. */
    static List<Element> of(List<Piece> pieces) {
        List<Element> all = new ArrayList<>();
        Element open = null;
        for (Piece piece : pieces) {
            if (open != null && piece.picture()) {
                open = new Element(open.start, piece.end(), open.rows + piece.rows());
            } else if (piece.picture()) {
                open = new Element(piece.start(), piece.end(), piece.rows());
            } else if (open != null) {
                all.add(open);
                open = null;
            }
        }
        if (open != null) {
            all.add(open);
        }
        return all.stream().filter(element -> element.rows >= WORTH_ROWS).toList();
    }
}

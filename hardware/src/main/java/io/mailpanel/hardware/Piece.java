package io.mailpanel.hardware;

/**
 * A part of a job between two places where the printer is in the middle of nothing.
 *
 * @param start its first byte
 * @param end one past its last byte
 * @param rows how far the paper moves with it, in rows of dots, roughly
 * @param picture whether it ends with a band of a picture
 * @param resets whether it resets the printer
 */
record Piece(int start, int end, int rows, boolean picture, boolean resets) {
    int length() {
        return end - start;
    }
}

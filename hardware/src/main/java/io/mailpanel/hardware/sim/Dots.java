package io.mailpanel.hardware.sim;

import java.util.Arrays;

/** A rectangle of printer's dots, black or not; rows are packed as in a raster command, most significant bit left. */
final class Dots {
    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    Dots(int width, int height) {
        this.width = width;
        this.height = height;
        stride = (width + 7) / 8;
        bits = new byte[stride * height];
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    boolean black(int x, int y) {
        return (bits[y * stride + x / 8] >> (7 - x % 8) & 1) != 0;
    }

    /** Blackens a dot; outside of the rectangle nothing happens, as beside the paper. */
    void blacken(int x, int y) {
        if (x >= 0 && x < width && y >= 0 && y < height) {
            bits[y * stride + x / 8] |= (byte) (0x80 >> x % 8);
        }
    }

    void blacken(int x, int y, int w, int h) {
        for (int dy = 0; dy < h; dy++) {
            for (int dx = 0; dx < w; dx++) {
                blacken(x + dx, y + dy);
            }
        }
    }

    /** Lays other dots over these. */
    void draw(Dots other, int left, int top) {
        for (int y = 0; y < other.height; y++) {
            for (int x = 0; x < other.width; x++) {
                if (other.black(x, y)) {
                    blacken(left + x, top + y);
                }
            }
        }
    }

    /** Without what is further to the right than so many. */
    Dots leftmost(int most) {
        if (width <= most) {
            return this;
        }
        Dots made = new Dots(most, height);
        made.draw(this, 0, 0);
        return made;
    }

    Dots inverted() {
        Dots made = new Dots(width, height);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (!black(x, y)) {
                    made.blacken(x, y);
                }
            }
        }
        return made;
    }

    /** Each dot becomes a block, as a printer enlarges its characters. */
    Dots scaled(int across, int down) {
        if (across == 1 && down == 1) {
            return this;
        }
        Dots made = new Dots(width * across, height * down);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (black(x, y)) {
                    made.blacken(x * across, y * down, across, down);
                }
            }
        }
        return made;
    }

    byte[] row(int y) {
        return Arrays.copyOfRange(bits, y * stride, (y + 1) * stride);
    }
}

package io.mailpanel.hardware.sim;

/**
 * How characters are printed from now on.
 *
 * @param face the font
 * @param bold emphasized or double-strike
 * @param underline thickness of the line below, 0–2 dots
 * @param across 1–8 times as wide
 * @param down 1–8 times as high
 * @param reversed white on black
 * @param gap blank dots right of each character
 */
record Style(CellFont.Face face, boolean bold, int underline, int across, int down, boolean reversed, int gap) {
    static final Style PLAIN = new Style(CellFont.Face.A, false, 0, 1, 1, false, 0);

    Style face(CellFont.Face value) {
        return new Style(value, bold, underline, across, down, reversed, gap);
    }

    Style bold(boolean value) {
        return new Style(face, value, underline, across, down, reversed, gap);
    }

    Style underline(int value) {
        return new Style(face, bold, value, across, down, reversed, gap);
    }

    Style size(int wide, int high) {
        return new Style(face, bold, underline, wide, high, reversed, gap);
    }

    Style reversed(boolean value) {
        return new Style(face, bold, underline, across, down, value, gap);
    }

    Style gap(int value) {
        return new Style(face, bold, underline, across, down, reversed, value);
    }

    /** A character's width in dots with the gap. */
    int advance() {
        return (face.width + gap) * across;
    }
}

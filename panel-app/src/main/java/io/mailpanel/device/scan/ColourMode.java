package io.mailpanel.device.scan;

/** The colours of a scanned page. */
public enum ColourMode {
    /** Red, green and blue, 8 bits each. */
    COLOUR,
    /** 256 shades of grey. */
    GRAY,
    /** One bit a dot: for text, and the smallest files. */
    BLACK_WHITE
}

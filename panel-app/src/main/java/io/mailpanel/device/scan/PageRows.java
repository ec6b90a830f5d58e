package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * Makes a page of rows as they come, in the colours asked for: nothing but the page itself stands in memory. What comes
 * with fewer colours than asked for stays as it is.
 */
public final class PageRows {
    /** What the rows are made of. */
    public enum Pixels {
        /** Three bytes a dot: red, green, blue. */
        RGB,
        /** One byte a dot, 0 is black. */
        GRAY,
        /** One bit a dot, the highest first, 1 is black, rows padded to whole bytes. */
        BITS
    }

    private static final int MIDDLE = 128;

    private final Pixels pixels;
    private final int width;
    private final BufferedImage image;
    private final byte[] out;
    private final int stride;
    private int y;

    /**
     * @param pixels what will come
     * @param colour what the page shall be
     */
    public PageRows(Pixels pixels, int width, int height, ColourMode colour) {
        this.pixels = pixels;
        this.width = width;
        image = new BufferedImage(width, height, type(pixels, colour));
        out = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        stride = out.length / height;
    }

    private static int type(Pixels pixels, ColourMode colour) {
        if (pixels == Pixels.BITS || colour == ColourMode.BLACK_WHITE) {
            return BufferedImage.TYPE_BYTE_BINARY;
        }
        return pixels == Pixels.RGB && colour == ColourMode.COLOUR
                ? BufferedImage.TYPE_3BYTE_BGR
                : BufferedImage.TYPE_BYTE_GRAY;
    }

    /** How many bytes a row has that comes. */
    public int rowBytes() {
        return switch (pixels) {
            case RGB -> 3 * width;
            case GRAY -> width;
            case BITS -> (width + 7) / 8;
        };
    }

    /** The next row, from the top; its bytes are copied. */
    public void add(byte[] row) {
        int at = y * stride;
        switch (image.getType()) {
            case BufferedImage.TYPE_3BYTE_BGR -> {
                for (int i = 0; i < row.length; i += 3) {
                    out[at + i] = row[i + 2];
                    out[at + i + 1] = row[i + 1];
                    out[at + i + 2] = row[i];
                }
            }
            case BufferedImage.TYPE_BYTE_GRAY -> {
                for (int x = 0; x < width; x++) {
                    out[at + x] = (byte) shade(row, x);
                }
            }
            default -> bits(row, at);
        }
        y++;
    }

    private void bits(byte[] row, int at) {
        if (pixels == Pixels.BITS) {
            for (int i = 0; i < stride; i++) {
                out[at + i] = (byte) ~row[i]; // in the picture 0 is black
            }
            return;
        }
        for (int x = 0; x < width; x++) {
            if (shade(row, x) >= MIDDLE) {
                out[at + (x >> 3)] |= (byte) (0x80 >> (x & 7));
            }
        }
    }

    /** ITU-R BT.601, in whole numbers. */
    private int shade(byte[] row, int x) {
        if (pixels == Pixels.GRAY) {
            return row[x] & 0xff;
        }
        int i = 3 * x;
        return (299 * (row[i] & 0xff) + 587 * (row[i + 1] & 0xff) + 114 * (row[i + 2] & 0xff) + 500) / 1000;
    }

    /** The page, when all rows have come. */
    public BufferedImage image() {
        if (y != image.getHeight()) {
            throw new IllegalStateException(y + " rows of " + image.getHeight());
        }
        return image;
    }
}

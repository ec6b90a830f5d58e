package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;

/** Takes colours out of a page whose source cannot do so itself. */
final class PageColours {
    private PageColours() {}

    /** The page in these colours: itself if it has no more than those. */
    static ScanSource.Page in(ScanSource.Page page, ColourMode colour) {
        BufferedImage image = page.image();
        if (colour == ColourMode.COLOUR || colour == of(image) || of(image) == ColourMode.BLACK_WHITE) {
            return page;
        }
        return new ScanSource.Page(
                image.getType() == BufferedImage.TYPE_BYTE_GRAY ? fromGray(image, colour) : fromColours(image, colour),
                page.dpi());
    }

    /** Taken as it stands: Java's own way from grey to colours would brighten it. */
    private static BufferedImage fromGray(BufferedImage image, ColourMode colour) {
        PageRows rows = new PageRows(PageRows.Pixels.GRAY, image.getWidth(), image.getHeight(), colour);
        byte[] row = new byte[rows.rowBytes()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRaster().getDataElements(0, y, image.getWidth(), 1, row);
            rows.add(row);
        }
        return rows.image();
    }

    private static BufferedImage fromColours(BufferedImage image, ColourMode colour) {
        int width = image.getWidth();
        PageRows rows = new PageRows(PageRows.Pixels.RGB, width, image.getHeight(), colour);
        int[] argb = new int[width];
        byte[] row = new byte[rows.rowBytes()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, width, 1, argb, 0, width);
            for (int x = 0; x < width; x++) {
                row[3 * x] = (byte) (argb[x] >> 16);
                row[3 * x + 1] = (byte) (argb[x] >> 8);
                row[3 * x + 2] = (byte) argb[x];
            }
            rows.add(row);
        }
        return rows.image();
    }

    /** The colours that a picture can have. */
    static ColourMode of(BufferedImage image) {
        if (image.getColorModel().getPixelSize() == 1) {
            return ColourMode.BLACK_WHITE;
        }
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY ? ColourMode.GRAY : ColourMode.COLOUR;
    }
}

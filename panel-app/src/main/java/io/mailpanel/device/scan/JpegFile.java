package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.FileImageOutputStream;
import org.w3c.dom.Element;

/** One page as a JPEG file of its true size. */
final class JpegFile {
    /** Good for text and photographs. */
    static final float QUALITY = 0.85f;

    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";

    private JpegFile() {}

    /** Writes the page there, over what was there; straight to the file, so that no second copy stands in memory. */
    static void write(ScanSource.Page page, Path file) throws IOException {
        // JPEG has no single bits.
        BufferedImage image =
                PageColours.of(page.image()) == ColourMode.BLACK_WHITE ? shades(page.image()) : page.image();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            IIOMetadata facts = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            Element tree = (Element) facts.getAsTree(FORMAT);
            Element jfif = (Element) tree.getElementsByTagName("app0JFIF").item(0);
            jfif.setAttribute("resUnits", "1");
            jfif.setAttribute("Xdensity", Integer.toString(page.dpi()));
            jfif.setAttribute("Ydensity", Integer.toString(page.dpi()));
            facts.setFromTree(FORMAT, tree);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, facts), how);
        } finally {
            writer.dispose();
        }
    }

    private static BufferedImage shades(BufferedImage bits) {
        BufferedImage gray = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        byte[] row = new byte[bits.getWidth()];
        for (int y = 0; y < bits.getHeight(); y++) {
            for (int x = 0; x < row.length; x++) {
                row[x] = (byte) bits.getRGB(x, y);
            }
            gray.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        return gray;
    }
}

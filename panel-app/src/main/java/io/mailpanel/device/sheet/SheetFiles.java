package io.mailpanel.device.sheet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;

/**
 * A sheet's picture as a file, each dot as large as the printer makes it: 1/8 mm (203 dpi). The same picture gives the same
 * bytes: a file tells nothing of when it was made.
 */
final class SheetFiles {
    private static final int DOTS_PER_MILLIMETRE = 8;
    private static final float POINTS_PER_MILLIMETRE = 72 / 25.4f;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    /** Blank paper above and below the sheet; the sides are as wide as the paper is wider than the head. */
    private static final int MARGIN_MILLIMETRES = 5;
    /** A 58 mm roll's head has 384 dots (48 mm), an 80 mm roll's 512 to 576 (64 to 72 mm). */
    private static final int WIDEST_ON_58_MM = 432;

    private SheetFiles() {}

    /** Millimetres of paper that a head of so many dots is for: 58, 80, or 10 more than the head. */
    static int paperMillimetres(int dots) {
        if (dots <= WIDEST_ON_58_MM) {
            return 58;
        }
        return Math.max(80, dots / DOTS_PER_MILLIMETRE + 10);
    }

    /** The print on its paper: in the middle, for no head reaches the paper's edges. */
    private static BufferedImage onPaper(BufferedImage print) {
        int margin = MARGIN_MILLIMETRES * DOTS_PER_MILLIMETRE;
        int width = paperMillimetres(print.getWidth()) * DOTS_PER_MILLIMETRE;
        BufferedImage paper = new BufferedImage(width, print.getHeight() + 2 * margin, BufferedImage.TYPE_BYTE_BINARY);
        Graphics2D g = paper.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, paper.getWidth(), paper.getHeight());
        g.drawImage(print, (width - print.getWidth()) / 2, margin, null);
        g.dispose();
        return paper;
    }

    static byte[] png(BufferedImage print) {
        BufferedImage picture = onPaper(print);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
            writer.setOutput(out);
            IIOMetadata facts = writer.getDefaultImageMetadata(new ImageTypeSpecifier(picture), null);
            facts.mergeTree(PNG_METADATA, size());
            writer.write(new IIOImage(picture, null, facts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return file.toByteArray();
    }

    private static IIOMetadataNode size() throws IIOInvalidTreeException {
        String dotsPerMetre = Integer.toString(DOTS_PER_MILLIMETRE * 1000);
        IIOMetadataNode physical = new IIOMetadataNode("pHYs");
        physical.setAttribute("pixelsPerUnitXAxis", dotsPerMetre);
        physical.setAttribute("pixelsPerUnitYAxis", dotsPerMetre);
        physical.setAttribute("unitSpecifier", "meter");
        IIOMetadataNode root = new IIOMetadataNode(PNG_METADATA);
        root.appendChild(physical);
        return root;
    }

    static byte[] pdf(BufferedImage picture, String title) {
        float width = points(picture.getWidth());
        float height = points(picture.getHeight());
        float paper = paperMillimetres(picture.getWidth()) * POINTS_PER_MILLIMETRE;
        float margin = MARGIN_MILLIMETRES * POINTS_PER_MILLIMETRE;
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage(new PDRectangle(paper, height + 2 * margin));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(
                        CCITTFactory.createFromImage(document, picture), (paper - width) / 2, margin, width, height);
            }
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setCreator("Mailpanel");
            document.setDocumentId(fingerprint(picture));
            document.save(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** Without an identity of its own the file would get one made of the time. */
    private static long fingerprint(BufferedImage picture) {
        CRC32 sum = new CRC32();
        int[] row = new int[picture.getWidth()];
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int pixel : picture.getRGB(0, y, row.length, 1, row, 0, row.length)) {
                sum.update(pixel & 0xFF);
            }
        }
        return sum.getValue();
    }

    private static float points(int dots) {
        return (float) dots / DOTS_PER_MILLIMETRE * POINTS_PER_MILLIMETRE;
    }
}

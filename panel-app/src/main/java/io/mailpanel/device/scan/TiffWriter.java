package io.mailpanel.device.scan;

import static javax.imageio.plugins.tiff.BaselineTIFFTagSet.RESOLUTION_UNIT_INCH;
import static javax.imageio.plugins.tiff.BaselineTIFFTagSet.TAG_RESOLUTION_UNIT;
import static javax.imageio.plugins.tiff.BaselineTIFFTagSet.TAG_X_RESOLUTION;
import static javax.imageio.plugins.tiff.BaselineTIFFTagSet.TAG_Y_RESOLUTION;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;
import javax.imageio.stream.FileImageOutputStream;

/** Makes one TIFF file of all pages: black and white as faxes are (CCITT T.6), all else in JPEG. */
final class TiffWriter implements DocumentWriter {
    @Override
    public Document write(ScanSource.Pages pages, Path folder, String title, Instant scannedAt)
            throws ScanFailed, IOException {
        Path file = folder.resolve("scan.tif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("tiff").next();
        Files.deleteIfExists(file);
        try (FileImageOutputStream out = new FileImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            int count = EachPage.of(pages, page -> add(writer, page));
            writer.endWriteSequence();
            return new Document(List.of(file), count);
        } finally {
            writer.dispose();
        }
    }

    private static void add(ImageWriter writer, ScanSource.Page page) throws IOException {
        ImageWriteParam how = compression(writer, page);
        IIOMetadata facts = facts(writer, page, how);
        try (LentImage lent = new LentImage(page.image())) {
            writer.writeToSequence(new IIOImage(lent.image(), null, facts), how);
        }
    }

    private static ImageWriteParam compression(ImageWriter writer, ScanSource.Page page) {
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        if (PageColours.of(page.image()) == ColourMode.BLACK_WHITE) {
            how.setCompressionType("CCITT T.6");
        } else {
            how.setCompressionType("JPEG");
            how.setCompressionQuality(JpegFile.QUALITY);
        }
        return how;
    }

    private static IIOMetadata facts(ImageWriter writer, ScanSource.Page page, ImageWriteParam how) throws IOException {
        IIOMetadata plain =
                writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(page.image()), how);
        TIFFDirectory facts = TIFFDirectory.createFromMetadata(plain);
        BaselineTIFFTagSet tags = BaselineTIFFTagSet.getInstance();
        long[][] dpi = {{page.dpi(), 1}};
        facts.addTIFFField(new TIFFField(tags.getTag(TAG_X_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dpi));
        facts.addTIFFField(new TIFFField(tags.getTag(TAG_Y_RESOLUTION), TIFFTag.TIFF_RATIONAL, 1, dpi));
        facts.addTIFFField(new TIFFField(tags.getTag(TAG_RESOLUTION_UNIT), RESOLUTION_UNIT_INCH));
        return facts.getAsMetadata();
    }
}

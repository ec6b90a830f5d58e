package io.mailpanel.device.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Makes a PDF of scanned pages, each in its true size: black and white as faxes are (CCITT T.6), all else in JPEG. The
 * same pages and facts give the same bytes.
 */
final class PdfWriter implements DocumentWriter {
    private static final float POINTS_PER_INCH = 72;

    @Override
    public Document write(ScanSource.Pages pages, Path folder, String title, Instant scannedAt)
            throws ScanFailed, IOException {
        Path file = folder.resolve("scan.pdf");
        // Finished pages wait in a temporary file, not in memory: a feeder may hold a hundred.
        MemoryUsageSetting onDisk = MemoryUsageSetting.setupTempFileOnly().setTempDir(folder.toFile());
        Path picture = Files.createTempFile(folder, "page-", ".jpg");
        try (PDDocument document = new PDDocument(onDisk.streamCache)) {
            int count = EachPage.of(pages, page -> add(document, page, picture));
            PDDocumentInformation facts = document.getDocumentInformation();
            facts.setTitle(title);
            facts.setCreator("Mailpanel");
            facts.setCreationDate(GregorianCalendar.from(scannedAt.atZone(ZoneOffset.UTC)));
            document.setDocumentId(scannedAt.toEpochMilli());
            document.save(file.toFile());
            return new Document(List.of(file), count);
        } finally {
            Files.deleteIfExists(picture);
        }
    }

    private static void add(PDDocument document, ScanSource.Page page, Path picture) throws IOException {
        float width = page.image().getWidth() * POINTS_PER_INCH / page.dpi();
        float height = page.image().getHeight() * POINTS_PER_INCH / page.dpi();
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        document.addPage(sheet);
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.drawImage(picture(document, page, picture), 0, 0, width, height);
        }
    }

    private static PDImageXObject picture(PDDocument document, ScanSource.Page page, Path file) throws IOException {
        ColourMode colour = PageColours.of(page.image());
        if (colour == ColourMode.BLACK_WHITE) {
            return CCITTFactory.createFromImage(document, page.image());
        }
        JpegFile.write(page, file);
        PDColorSpace space = colour == ColourMode.GRAY ? PDDeviceGray.INSTANCE : PDDeviceRGB.INSTANCE;
        try (InputStream in = Files.newInputStream(file)) {
            return new PDImageXObject(
                    document,
                    in,
                    COSName.DCT_DECODE,
                    page.image().getWidth(),
                    page.image().getHeight(),
                    8,
                    space);
        }
    }
}

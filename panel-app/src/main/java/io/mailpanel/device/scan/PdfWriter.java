package io.mailpanel.device.scan;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Optional;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes a PDF of scanned pages, each a JPEG in its true size; the same pages and facts give the same bytes. */
final class PdfWriter {
    private static final float QUALITY = 0.85f;
    private static final float POINTS_PER_INCH = 72;

    /**
     * Writes the pages to the file.
     *
     * @param title the document's title
     * @param scannedAt the document's date
     * @return how many pages it has
     * @throws ScanFailed if the source failed or had no page
     * @throws IOException if the file could not be written
     */
    int write(ScanSource.Pages pages, Path file, String title, Instant scannedAt) throws ScanFailed, IOException {
        // Finished pages wait in a temporary file, not in memory: a feeder may hold a hundred.
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            int count = 0;
            Optional<ScanSource.Page> page;
            while ((page = pages.next()).isPresent()) {
                add(document, page.get());
                count++;
            }
            if (count == 0) {
                throw new ScanFailed("scan.failed.no_pages", null);
            }
            PDDocumentInformation facts = document.getDocumentInformation();
            facts.setTitle(title);
            facts.setCreator("Mailpanel");
            facts.setCreationDate(GregorianCalendar.from(scannedAt.atZone(ZoneOffset.UTC)));
            document.setDocumentId(scannedAt.toEpochMilli());
            document.save(file.toFile());
            return count;
        }
    }

    private static void add(PDDocument document, ScanSource.Page page) throws IOException {
        float width = page.image().getWidth() * POINTS_PER_INCH / page.dpi();
        float height = page.image().getHeight() * POINTS_PER_INCH / page.dpi();
        PDPage sheet = new PDPage(new PDRectangle(width, height));
        document.addPage(sheet);
        PDImageXObject picture = JPEGFactory.createFromImage(document, page.image(), QUALITY, page.dpi());
        try (PDPageContentStream content = new PDPageContentStream(document, sheet)) {
            content.drawImage(picture, 0, 0, width, height);
        }
    }
}

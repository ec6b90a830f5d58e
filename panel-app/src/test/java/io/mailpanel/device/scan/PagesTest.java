package io.mailpanel.device.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages go from their source into a PDF in their true size. */
final class PagesTest {
    private static final Instant NOON = Instant.parse("2026-02-22T12:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void theSamplePageBecomesOneA4Page() throws Exception {
        Path file = folder.resolve("scan.pdf");
        try (ScanSource.Pages pages = new SamplePages().open()) {
            DocumentWriter.Document written = new PdfWriter().write(pages, folder, "Проба", NOON);
            assertThat(written).isEqualTo(new DocumentWriter.Document(List.of(file), 1));
        }
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Проба");
            assertThat(pdf.getPage(0).getMediaBox().getWidth()).isBetween(594f, 597f);
            assertThat(pdf.getPage(0).getMediaBox().getHeight()).isBetween(840f, 844f);
            BufferedImage seen = new PDFRenderer(pdf).renderImageWithDPI(0, 50);
            assertThat(colours(seen)).as("a page with a picture on it").isGreaterThan(500);
        }
        assertThat(Files.size(file)).isBetween(50_000L, 1_500_000L);
    }

    @Test
    void theSamePagesGiveTheSameBytes() throws Exception {
        for (ColourMode colour : ColourMode.values()) {
            for (FileFormat format : FileFormat.values()) {
                ScanSettings how = ScanSettings.DEFAULT.withColour(colour).withResolution(100);
                List<Path> files = new ArrayList<>();
                for (String turn : List.of("one", "two")) {
                    Path own = Files.createDirectory(folder.resolve(turn + colour + format));
                    try (ScanSource.Pages pages = new SamplePages().open(how, ScanControl.unwatched())) {
                        files.addAll(DocumentWriter.of(format)
                                .write(pages, own, "x", NOON)
                                .files());
                    }
                    assertThat(own.toFile().list()).as("nothing else is left").hasSize(1);
                }
                assertThat(files.get(0)).hasSameBinaryContentAs(files.get(1));
            }
        }
    }

    @Test
    void aFolderGivesItsPicturesInOrderOfNames() throws Exception {
        picture("b.jpg", "jpg", Color.BLUE);
        picture("a.png", "png", Color.RED);
        Files.writeString(folder.resolve("notes.txt"), "not a page");
        try (ScanSource.Pages pages = new FolderPages(folder).open()) {
            assertThat(new Color(pages.next().orElseThrow().image().getRGB(5, 5)).getRed())
                    .isGreaterThan(200);
            ScanSource.Page second = pages.next().orElseThrow();
            assertThat(new Color(second.image().getRGB(5, 5)).getBlue()).isGreaterThan(200);
            assertThat(second.dpi()).isEqualTo(200);
            assertThat(pages.next()).isEmpty();
        }
    }

    @Test
    void severalPagesBecomeOneDocument() throws Exception {
        picture("a.png", "png", Color.RED);
        picture("b.png", "png", Color.BLUE);
        try (ScanSource.Pages pages = new FolderPages(folder).open()) {
            assertThat(new PdfWriter().write(pages, folder, "x", NOON).pages()).isEqualTo(2);
        }
        try (PDDocument pdf = Loader.loadPDF(folder.resolve("scan.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
        }
    }

    @Test
    void whatIsMissingOrBrokenSaysWhatToDo() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (ScanSource.Pages none = new FolderPages(empty).open()) {
            assertThat(catchThrowableOfType(ScanFailed.class, () -> new PdfWriter().write(none, folder, "x", NOON))
                            .textKey())
                    .isEqualTo("scan.failed.no_pages");
        }
        assertThatThrownBy(() -> new FolderPages(folder.resolve("absent")).open())
                .isInstanceOf(ScanFailed.class)
                .hasMessage("scan.failed.source");
        Files.writeString(empty.resolve("broken.png"), "no picture at all");
        try (ScanSource.Pages broken = new FolderPages(empty).open()) {
            assertThatThrownBy(broken::next).isInstanceOf(ScanFailed.class).hasMessage("scan.failed.page");
        }
    }

    private void picture(String name, String format, Color colour) throws Exception {
        BufferedImage image = new BufferedImage(40, 60, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(colour);
        g.fillRect(0, 0, 40, 60);
        g.dispose();
        File file = folder.resolve(name).toFile();
        assertThat(ImageIO.write(image, format, file)).isTrue();
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}

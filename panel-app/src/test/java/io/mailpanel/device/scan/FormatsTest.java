package io.mailpanel.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;

/** Each file format keeps what is on the pages, their colours and their size. */
final class FormatsTest {
    private static final int DPI = 100;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(ColourMode.class)
    void aTiffHasAllPagesInTheirSizeAndColours(ColourMode colour) throws Exception {
        DocumentWriter.Document written = write(FileFormat.TIFF, colour, 3);
        assertThat(written).isEqualTo(new DocumentWriter.Document(List.of(folder.resolve("scan.tif")), 3));
        try (ImageInputStream in =
                ImageIO.createImageInputStream(written.files().get(0).toFile())) {
            ImageReader reader = ImageIO.getImageReadersByFormatName("tiff").next();
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(3);
            for (int i = 0; i < 3; i++) {
                BufferedImage page = reader.read(i);
                assertThat(PageColours.of(page)).isEqualTo(colour);
                assertThat(page.getWidth()).isEqualTo(827);
                assertThat(page.getHeight()).isEqualTo(1170);
                assertThat(pixelMillimetres(reader.getImageMetadata(i))).isCloseTo(0.254f, within());
                assertThat(difference(page, sample(colour))).isLessThan(3);
            }
            reader.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMode.class)
    void aJpegIsMadeOfEachPage(ColourMode colour) throws Exception {
        DocumentWriter.Document written = write(FileFormat.JPEG, colour, 2);
        assertThat(written.pages()).isEqualTo(2);
        assertThat(written.files()).containsExactly(folder.resolve("page-1.jpg"), folder.resolve("page-2.jpg"));
        for (Path file : written.files()) {
            try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
                ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
                reader.setInput(in);
                assertThat(pixelMillimetres(reader.getImageMetadata(0))).isCloseTo(0.254f, within());
                assertThat(difference(reader.read(0), sample(colour))).isLessThan(3);
                reader.dispose();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColourMode.class)
    void aPdfPageIsTheScannedPage(ColourMode colour) throws Exception {
        Path file = write(FileFormat.PDF, colour, 2).files().get(0);
        try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(pdf.getPage(1).getMediaBox().getWidth())
                    .isCloseTo(595.4f, org.assertj.core.api.Assertions.within(0.2f));
            PDImageXObject picture = (PDImageXObject) pdf.getPage(1)
                    .getResources()
                    .getXObject(pdf.getPage(1)
                            .getResources()
                            .getXObjectNames()
                            .iterator()
                            .next());
            assertThat(picture.getBitsPerComponent()).isEqualTo(colour == ColourMode.BLACK_WHITE ? 1 : 8);
            assertThat(picture.getCOSObject().getFilters())
                    .isEqualTo(colour == ColourMode.BLACK_WHITE ? COSName.CCITTFAX_DECODE : COSName.DCT_DECODE);
            BufferedImage seen = new PDFRenderer(pdf).renderImageWithDPI(1, DPI);
            assertThat(difference(seen, sample(colour))).isLessThan(6);
        }
    }

    @Test
    void blackAndWhiteIsTheSmallest() throws Exception {
        long[] sizes = new long[3];
        for (ColourMode colour : ColourMode.values()) {
            sizes[colour.ordinal()] =
                    write(FileFormat.PDF, colour, 1).files().get(0).toFile().length();
        }
        assertThat(sizes[0]).isGreaterThan(sizes[1]);
        assertThat(sizes[1]).isGreaterThan(sizes[2]);
    }

    private DocumentWriter.Document write(FileFormat format, ColourMode colour, int count) throws Exception {
        Iterator<Integer> left = IntStream.range(0, count).iterator();
        ScanSource.Pages pages = new ScanSource.Pages() {
            @Override
            public Optional<ScanSource.Page> next() {
                return left.hasNext() && left.next() >= 0
                        ? Optional.of(new ScanSource.Page(sample(colour), DPI))
                        : Optional.empty();
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
        return DocumentWriter.of(format).write(pages, folder, "x", Instant.EPOCH);
    }

    private static BufferedImage sample(ColourMode colour) {
        ScanSettings how = ScanSettings.DEFAULT.withColour(colour).withResolution(DPI);
        try (ScanSource.Pages pages = new SamplePages().open(how, ScanControl.unwatched())) {
            BufferedImage image = pages.next().orElseThrow().image();
            assertThat(PageColours.of(image)).isEqualTo(colour);
            return image;
        } catch (ScanFailed e) {
            throw new AssertionError(e);
        }
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.api.Assertions.within(0.002f);
    }

    private static float pixelMillimetres(IIOMetadata metadata) {
        Element tree = (Element) metadata.getAsTree("javax_imageio_1.0");
        return Float.parseFloat(
                ((Element) tree.getElementsByTagName("HorizontalPixelSize").item(0)).getAttribute("value"));
    }

    /** The mean difference of a colour's 256 steps. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(Math.abs(one.getWidth() - other.getWidth())).isLessThanOrEqualTo(1);
        int width = Math.min(one.getWidth(), other.getWidth());
        int height = Math.min(one.getHeight(), other.getHeight());
        long sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(value(one, x, y, shift) - value(other, x, y, shift));
                }
            }
        }
        return sum / (3.0 * width * height);
    }

    /** Java makes grey brighter when it is asked for a colour: take it as it stands. */
    private static int value(BufferedImage image, int x, int y, int shift) {
        return image.getType() == BufferedImage.TYPE_BYTE_GRAY
                ? image.getRaster().getSample(x, y, 0)
                : image.getRGB(x, y) >> shift & 255;
    }
}

package io.mailpanel.device.scan;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.ImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Pages from a folder of PNG and JPEG files, in the order of their names and the size that they have; stands in for a feeder. */
public final class FolderPages implements ScanSource {
    private static final int DPI_WHEN_UNSAID = 200;

    private final Path folder;

    /** @param folder where the pictures are; read anew at each scan */
    public FolderPages(Path folder) {
        this.folder = folder;
    }

    @Override
    public ScanOffer offer() {
        return new ScanOffer(
                new ScanDevice(ScanDevice.Kind.FOLDER, folder.toString(), ""),
                List.of(),
                List.of(ColourMode.values()),
                List.of(),
                List.of(),
                ScanSettings.DEFAULT);
    }

    @Override
    public Pages open(ScanSettings settings, ScanControl control) throws ScanFailed {
        Iterator<Path> files = list().iterator();
        return new Pages() {
            private int page;

            @Override
            public Optional<Page> next() throws ScanFailed {
                if (!files.hasNext()) {
                    return Optional.empty();
                }
                page++;
                control.progress(new ScanProgress(ScanProgress.Step.SCANNING, page, -1));
                return Optional.of(PageColours.in(read(files.next()), settings.colour()));
            }

            @Override
            public void close() {
                // Every file is closed as soon as its page is read.
            }
        };
    }

    private List<Path> list() throws ScanFailed {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(FolderPages::isPicture).sorted().toList();
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.source", e);
        }
    }

    private static boolean isPicture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".png") || name.endsWith(".jpg") || name.endsWith(".jpeg");
    }

    private static Page read(Path file) throws ScanFailed {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw new IOException("not a PNG or JPEG picture: " + file.getFileName());
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                BufferedImage image = reader.read(0);
                return new Page(image, dpi(reader.getImageMetadata(0)));
            } finally {
                reader.dispose();
            }
        } catch (IOException e) {
            throw new ScanFailed("scan.failed.page", e);
        }
    }

    /** The standard metadata tree gives the size of a pixel in millimetres where the file has it. */
    private static int dpi(IIOMetadata metadata) {
        if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
            return DPI_WHEN_UNSAID;
        }
        Element tree = (Element) metadata.getAsTree("javax_imageio_1.0");
        NodeList sizes = tree.getElementsByTagName("HorizontalPixelSize");
        if (sizes.getLength() == 0) {
            return DPI_WHEN_UNSAID;
        }
        float millimetres = Float.parseFloat(((Element) sizes.item(0)).getAttribute("value"));
        int dpi = Math.round(25.4f / millimetres);
        return dpi >= 50 && dpi <= 2400 ? dpi : DPI_WHEN_UNSAID;
    }
}

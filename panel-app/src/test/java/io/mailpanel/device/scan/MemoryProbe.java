package io.mailpanel.device.scan;

import io.mailpanel.device.scan.sane.TestScanner;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Runs in a JVM of its own with little memory: scans two pages from the feeder, A4, colour, 600 dpi, in each format. */
public final class MemoryProbe {
    private MemoryProbe() {}

    /** @param args a folder to work in */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        ScanSource scanner = new TestScanner(folder).source("test:0");
        ScanSettings how = new ScanSettings(600, ColourMode.COLOUR, PaperSource.FEEDER, PaperSize.A4);
        for (FileFormat format : FileFormat.values()) {
            Path out = Files.createDirectories(folder.resolve(format.name()));
            try (ScanSource.Pages pages = scanner.open(how, ScanControl.unwatched())) {
                int count = DocumentWriter.of(format)
                        .write(new FirstTwo(pages), out, "x", Instant.EPOCH)
                        .pages();
                System.out.println(format + " " + count);
            } catch (OutOfMemoryError e) {
                System.out.println("out of memory");
                System.exit(3);
            }
        }
    }

    private static final class FirstTwo implements ScanSource.Pages {
        private final ScanSource.Pages all;
        private int count;

        private FirstTwo(ScanSource.Pages all) {
            this.all = all;
        }

        @Override
        public Optional<ScanSource.Page> next() throws ScanFailed {
            if (count == 2) {
                return Optional.empty();
            }
            count++;
            ScanSource.Page page = all.next().orElseThrow();
            long bytes = page.image().getRaster().getDataBuffer().getSize();
            if (bytes < 100_000_000) {
                throw new AssertionError("a page of " + bytes + " bytes is not A4 at 600 dpi");
            }
            return Optional.of(page);
        }

        @Override
        public void close() {
            all.close();
        }
    }
}

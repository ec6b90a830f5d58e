package io.mailpanel.boot.demo;

import io.mailpanel.mail.store.SafeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps each printed job as the printer received it and as it came out: NNNN.bin and NNNN.png, counting on. */
public final class PaperStore {
    private static final Logger LOG = LoggerFactory.getLogger(PaperStore.class);

    private final Path folder;
    private int last;

    /** @param folder where to; made if absent */
    public PaperStore(Path folder) throws IOException {
        this.folder = SafeFile.folder(folder);
        try (Stream<Path> files = Files.list(folder)) {
            last = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("\\d{4,9}\\.bin"))
                    .mapToInt(name -> Integer.parseInt(name.substring(0, name.indexOf('.'))))
                    .max()
                    .orElse(0);
        }
    }

    /** Keeps a job; what cannot be written is logged, because the print itself succeeded. */
    public synchronized void keep(byte[] bytes, BufferedImage paper) {
        String name = String.format(Locale.ROOT, "%04d", ++last);
        try {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(paper, "png", png);
            // The picture first: who waits for the .bin then finds both.
            SafeFile.write(folder.resolve(name + ".png"), png.toByteArray());
            SafeFile.write(folder.resolve(name + ".bin"), bytes);
        } catch (IOException e) {
            LOG.warn("the printed job {} could not be kept in {}", name, folder, e);
        }
    }
}

package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.store.SafeFile;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicLong;

/** The folder of received messages, one file each, byte for byte as sent. Thread-safe. */
final class Mailbox {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final AtomicLong count = new AtomicLong();

    Mailbox(Path folder, Clock clock) throws IOException {
        this.folder = SafeFile.folder(folder);
        this.clock = clock;
    }

    /** A message begins to arrive. */
    Arrival begin() throws IOException {
        return new Arrival(Files.createTempFile(folder, ".arriving-", ".tmp"));
    }

    /** A message on its way into the folder; what is not kept is deleted. */
    final class Arrival implements AutoCloseable {
        private final Path file;
        private boolean tooBig;

        private Arrival(Path file) {
            this.file = file;
        }

        /** Reads to the end; beyond the limit nothing is stored. */
        void receive(InputStream in, long limit) throws IOException {
            long size = 0;
            try (FileOutputStream raw = new FileOutputStream(file.toFile());
                    OutputStream out = new BufferedOutputStream(raw, 64 * 1024)) {
                for (int b = in.read(); b >= 0; b = in.read()) {
                    if (++size <= limit) {
                        out.write(b);
                    }
                }
                out.flush();
                raw.getFD().sync();
            }
            tooBig = size > limit;
        }

        boolean tooBig() {
            return tooBig;
        }

        Path file() {
            return file;
        }

        /** Puts it under its name. */
        void keep() throws IOException {
            Path target;
            do {
                String name = NAME.format(clock.instant()) + "-" + count.incrementAndGet() + ".eml";
                target = folder.resolve(name);
            } while (Files.exists(target));
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}

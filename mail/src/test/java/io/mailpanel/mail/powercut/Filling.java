package io.mailpanel.mail.powercut;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.Database;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * A program whose disk becomes full at its first write, then at its second, and so on through all of accepting a message; after
 * each time there is room again. Prints what it found.
 */
public final class Filling {
    private static final Logger LOG = Logger.getLogger("io.mailpanel");
    private static final int FULL_AT = 1;
    private static final int REFUSED_WRITES = 2;

    private Filling() {}

    /** @param args the device's folder, the disk's control file */
    public static void main(String[] args) throws Exception {
        LOG.setLevel(Level.OFF); // each refusal is logged with all of its causes
        Path folder = Path.of(args[0]);
        IntBuffer disk;
        try (FileChannel channel =
                FileChannel.open(Path.of(args[1]), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            disk = channel.map(MapMode.READ_WRITE, 0, 16)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer();
        }
        Path spool = folder.resolve("outbox");
        int accepted = 0;
        int refused = 0;
        OutgoingMail mail = Accepting.mail(10);
        try (Database database = Database.open(folder.resolve("mailpanel.db"));
                Outbox outbox = new Outbox(database, spool, Clock.systemUTC(), Accepting.LIMITS)) {
            boolean met = true;
            for (int at = 1; met; at++) {
                disk.put(FULL_AT, at);
                try {
                    outbox.submit(mail);
                    accepted++;
                } catch (MailException e) {
                    refused++;
                    System.out.println("refused " + e.verdict().kind() + " "
                            + e.verdict().kind().code());
                }
                met = disk.get(REFUSED_WRITES) > 0;
                disk.put(FULL_AT, 0);
                disk.put(REFUSED_WRITES, 0);
                outbox.submit(Accepting.mail(1));
                accepted++;
                if (files(spool) != accepted || outbox.jobs().size() != accepted) {
                    System.out.println("HALF at write " + at + ": " + accepted + " accepted, "
                            + outbox.jobs().size() + " jobs, " + files(spool) + " files");
                }
            }
        }
        System.out.println("accepted " + accepted + " refused " + refused);
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}

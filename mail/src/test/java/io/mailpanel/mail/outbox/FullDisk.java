package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** Runs in a process that cannot write large files: submits one that is too large, then one that is not. */
public final class FullDisk {
    private FullDisk() {}

    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        Path spool = folder.resolve("spool");
        try (Database database = Database.open(folder.resolve("d.db"));
                Outbox outbox = new Outbox(database, spool, Clock.systemUTC())) {
            try {
                outbox.submit(
                        mail(List.of(new OutgoingMail.Attachment("big.bin", "application/pdf", Path.of(args[1])))));
            } catch (MailException e) {
                System.out.println("refused " + e.verdict().kind());
            }
            outbox.submit(mail(List.of()));
            System.out.println("jobs " + outbox.jobs().size());
            try (Stream<Path> files = Files.list(spool)) {
                System.out.println("files " + files.count());
            }
        }
    }

    private static OutgoingMail mail(List<OutgoingMail.Attachment> attachments) {
        return new OutgoingMail(Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", attachments);
    }
}

package io.mailpanel.mail.powercut;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** A program that accepts messages on two threads until it is killed, and prints each that it has accepted. */
public final class Accepting {
    private static final int THREADS = 2;
    static final OutboxLimits LIMITS = new OutboxLimits(1L << 32, 1_000_000);

    private Accepting() {}

    /** @param args the device's folder, the first message's number */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        int first = Integer.parseInt(args[1]);
        Database database = Database.open(folder.resolve("mailpanel.db"));
        Outbox outbox = new Outbox(database, folder.resolve("outbox"), Clock.systemUTC(), LIMITS);
        for (int t = 0; t < THREADS; t++) {
            int number = first + t;
            Thread thread = new Thread(() -> accept(outbox, number), "accepting-" + t);
            thread.setDaemon(true);
            thread.start();
        }
        while (System.in.read() >= 0) {
            // until whoever started us is gone
        }
    }

    private static void accept(Outbox outbox, int first) {
        try {
            for (int number = first; ; number += THREADS) {
                Job job = outbox.submit(mail(number));
                System.out.println(number + " " + job.messageId());
            }
        } catch (Exception e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(1);
        }
    }

    /** Every tenth is a large one. */
    static OutgoingMail mail(int number) {
        return new OutgoingMail(
                Owner.DEVICE,
                "vera@contoso.example",
                List.of("a@x.example"),
                "Message " + number,
                text(number),
                List.of());
    }

    static String text(int number) {
        return ("This is message " + number + ".\r\n").repeat(number % 10 == 0 ? 5000 : 20);
    }
}

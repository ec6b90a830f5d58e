package io.mailpanel.mail.whole;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** An outbox of its own, that refuses a message. */
final class SmallOutbox implements AutoCloseable {
    final Path spool;
    private final Database database;
    private final Outbox outbox;

    SmallOutbox(Path folder, OutboxLimits limits) {
        spool = folder.resolve("spool");
        database = Database.open(folder.resolve("device.db"));
        outbox = new Outbox(database, spool, Clock.systemUTC(), limits);
    }

    Verdict refusal() {
        return EveryVerdictTest.thrown(() -> outbox.submit(
                new OutgoingMail(Owner.DEVICE, Station.VERA, List.of("a@x.example"), "s", "text", List.of())));
    }

    @Override
    public void close() {
        outbox.close();
        database.close();
    }
}

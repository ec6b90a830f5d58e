package io.mailpanel.mail.outbox;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.store.DiskTrouble;
import io.mailpanel.mail.store.SafeFile;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes messages in: whole and durable, or not at all, and never more than the limits. Thread-safe. */
final class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);

    private final JobTable table;
    private final Spool spool;
    private final JobWriter writer;
    private final OutboxLimits limits;

    Intake(JobTable table, Spool spool, JobWriter writer, OutboxLimits limits) {
        this.table = table;
        this.spool = spool;
        this.writer = writer;
        this.limits = limits;
    }

    /** The new job's row, and the spool files that made room for it. */
    private record Taken(JobRow row, List<String> evicted) {}

    /** The limits are reached. */
    private static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Refuses what is too much before anything is written.
     *
     * @param bytes how large the message will be at least
     */
    void admit(long bytes) throws MailException {
        try {
            refuse(table.load().jobs(), bytes);
        } catch (Full e) {
            throw full(e);
        }
    }

    /** How large the message will be at least: an attachment's 57 bytes become a line of 78. */
    static long estimate(OutgoingMail mail) {
        long bytes = mail.text().length();
        for (OutgoingMail.Attachment attachment : mail.attachments()) {
            try {
                bytes += Files.size(attachment.file()) / 57 * 78;
            } catch (IOException e) {
                // Rendering says what is wrong with it.
            }
        }
        return bytes;
    }

    /**
     * Writes the body, then the row.
     *
     * @param draft makes the row's contents of the written body
     * @throws MailException OUTBOX_FULL when the limits are reached, DISK_FULL or DISK_FAILED when it cannot be written; nothing is
     *     left behind then
     */
    Job store(
            String name, MimeMessage message, BiFunction<String, Spool.Body, JobTable.Draft> draft, Consumer<Job> told)
            throws MailException {
        try {
            JobTable.Draft row = spool.write(name, content(message), body -> draft.apply(name, body));
            Taken taken = writer.make(
                    h -> {
                        List<String> evicted = room(h, row.body().bytes());
                        return new Taken(table.insert(h, row), evicted);
                    },
                    done -> told.accept(done.row().job()));
            taken.evicted().forEach(spool::delete);
            return taken.row().job();
        } catch (Full e) {
            spool.forget(name);
            throw full(e);
        } catch (IOException | JdbiException e) {
            spool.forget(name);
            LOG.error("A message could not be stored", e);
            throw new MailException(DiskTrouble.writing(e), e);
        }
    }

    /** Failed jobs are kept as long as there is room: the oldest give theirs up first. */
    private List<String> room(Handle h, long bytes) {
        JobTable.Load load = table.load(h);
        refuse(load.jobs(), bytes);
        List<String> evicted = new ArrayList<>();
        while (load.bytes() + bytes > limits.bytes()) {
            evicted.add(table.evict(h)
                    .orElseThrow(() -> new Full("the outbox takes " + limits.bytes() + " bytes (mail.outbox_max_mb)")));
            load = table.load(h);
        }
        return evicted;
    }

    private void refuse(int jobs, long bytes) {
        if (jobs >= limits.jobs()) {
            throw new Full(jobs + " jobs wait, and the outbox takes no more (mail.outbox_max_jobs)");
        }
        if (bytes > limits.bytes()) {
            throw new Full("the outbox takes " + limits.bytes() + " bytes (mail.outbox_max_mb)");
        }
    }

    private static MailException full(Full e) {
        LOG.warn("A message was refused: {}", e.getMessage());
        return new MailException(new Verdict(VerdictKind.OUTBOX_FULL, e.getMessage()));
    }

    private static SafeFile.Content content(MimeMessage message) {
        return out -> {
            try {
                message.writeTo(out);
            } catch (MessagingException e) {
                throw new IOException("the message cannot be rendered", e);
            }
        };
    }
}

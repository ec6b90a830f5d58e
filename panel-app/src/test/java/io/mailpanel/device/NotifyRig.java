package io.mailpanel.device;

import io.mailpanel.device.notify.Bell;
import io.mailpanel.device.notify.NotifyEvent;
import io.mailpanel.device.notify.NotifyForm;
import io.mailpanel.device.notify.NotifyForm.Row;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.OutgoingMail;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** A device that notifies, whose time a test moves; the mail goes to the demo cloud for real. */
final class NotifyRig implements AutoCloseable {
    static final String ADMIN = "helpdesk@contoso.example";
    private static final Duration DEADLINE = Duration.ofSeconds(30);

    final TickingClock clock = new TickingClock(Instant.now());
    final DemoCloud cloud;
    final Rig rig;

    NotifyRig(Path folder) throws Exception {
        cloud = Rig.cloud(folder.resolve("cloud"));
        rig = new Rig(Files.createDirectory(folder.resolve("device")), cloud, clock);
    }

    /** Tells {@link #ADMIN} of these; 30 s to gather, 15 minutes of quiet. */
    void notifies(NotifyEvent first, NotifyEvent... others) throws Exception {
        notifies(new Row(ADMIN, EnumSet.of(first, others)));
    }

    void notifies(Row... rows) throws Exception {
        List<Row> all = new ArrayList<>(Arrays.asList(rows));
        while (all.size() < 5) {
            all.add(new Row("", Set.of()));
        }
        rig.device.notifications().apply(new NotifyForm(all, "14", "3", "30", "15"));
    }

    /** Time passes, and what becomes due meanwhile is done. */
    void forward(Duration by) throws Exception {
        clock.forward(by);
        Bell.ring(rig.device.notifications());
    }

    /** The device has seen that this began, or is over. */
    void stands(NotifyEvent event, boolean wanted) throws Exception {
        until(() -> {
            rig.device.refresh();
            return Bell.standing(rig.database).contains(event) == wanted;
        });
        Bell.ring(rig.device.notifications());
    }

    /** Somebody sends a document; waits for how it ends. */
    Job document(String subject, JobState end) throws Exception {
        return document(subject, end, List.of("boris@contoso.example"));
    }

    /** The same to these. */
    Job document(String subject, JobState end, List<String> to) throws Exception {
        long id = rig.outbox
                .submit(new OutgoingMail(Owner.DEVICE, "vera@contoso.example", to, subject, "", List.of()))
                .id();
        until(() -> job(id).state() == end);
        Bell.ring(rig.device.notifications());
        return job(id);
    }

    Job job(long id) {
        return rig.outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    /** The device's own jobs, the newest first. */
    List<Job> own() {
        return rig.outbox.jobs().stream()
                .filter(j -> j.kind() == JobKind.NOTIFICATION)
                .toList();
    }

    /** Waits until the device's own jobs have come to this, the newest first. */
    void own(JobState... ends) throws Exception {
        until(() -> own().stream().map(Job::state).toList().equals(List.of(ends)));
    }

    /** The messages that arrived and were made by the device, the oldest first. */
    List<MimeMessage> arrived() throws Exception {
        List<MimeMessage> arrived = new ArrayList<>();
        try (Stream<Path> files = Files.list(rig.mailbox())) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), in);
                    if (message.getHeader("Auto-Submitted") != null) {
                        arrived.add(message);
                    }
                }
            }
        }
        return arrived;
    }

    static String text(MimeMessage message) throws Exception {
        return message.getContent().toString().replace("\r\n", "\n");
    }

    void until(BooleanSupplier wanted) throws Exception {
        long deadline = System.nanoTime() + DEADLINE.toNanos();
        while (!wanted.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(String.format(Locale.ROOT, "not in %d s: %s", DEADLINE.toSeconds(), own()));
            }
            Thread.onSpinWait();
            Bell.ring(rig.device.notifications());
        }
    }

    @Override
    public void close() {
        rig.close();
        cloud.close();
    }
}

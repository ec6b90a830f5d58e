package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OutboxTest {
    private static final String FROM = "vera@contoso.example";

    @TempDir
    Path folder;

    private final TestClock clock = new TestClock();
    private Database database;
    private Outbox outbox;
    private Path pdf;

    @BeforeEach
    void start() throws Exception {
        open();
        pdf = Files.write(folder.resolve("scan.pdf"), new byte[] {'%', 'P', 'D', 'F', 0, 13, 10, (byte) 200});
    }

    private void open() {
        database = Database.open(folder.resolve("device.db"));
        outbox = new Outbox(database, spool(), clock);
    }

    @AfterEach
    void stop() {
        outbox.close();
        database.close();
    }

    private void restart() {
        stop();
        open();
    }

    private Optional<JobRow> take() {
        return new ByHand(outbox).take();
    }

    private Path spool() {
        return folder.resolve("spool");
    }

    private List<Path> spooled() throws IOException {
        try (Stream<Path> all = Files.list(spool())) {
            return all.toList();
        }
    }

    private OutgoingMail mail(String subject, String... to) {
        return new OutgoingMail(
                Owner.DEVICE,
                FROM,
                List.of(to.length == 0 ? new String[] {"a@x.example"} : to),
                subject,
                "Привет\nмир",
                List.of(new OutgoingMail.Attachment("Скан документа.pdf", "application/pdf", pdf)));
    }

    private MimeMessage parsed(Job job) throws Exception {
        Path file = spooled().stream()
                .filter(p -> job.messageId().contains(p.getFileName().toString().replace(".eml", "")))
                .findFirst()
                .orElseThrow();
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }

    @Test
    void whatIsAcceptedIsOnTheDiskAndThereAfterARestart() throws Exception {
        List<Job> told = new ArrayList<>();
        outbox.onChange(told::add);
        Job job = outbox.submit(mail("Счёт"));
        assertThat(job.state()).isEqualTo(JobState.QUEUED);
        assertThat(job.id()).isEqualTo(1);
        assertThat(job.submittedAt()).isEqualTo(clock.instant());
        assertThat(told).containsExactly(job);
        assertThat(spooled()).hasSize(1);
        assertThat(Files.readString(spooled().get(0)).substring((int) job.bytes()))
                .as("what stands behind the message")
                .startsWith("\nat=")
                .contains("mailpanel-slip");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(spool())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(spooled().get(0))))
                .isEqualTo("rw-------");
        restart();
        assertThat(outbox.jobs()).containsExactly(job);
        assertThat(take().orElseThrow().job().messageId()).isEqualTo(job.messageId());
    }

    @Test
    void theDateIsWrittenInTheZoneOfTheClockOfTheMoment() throws Exception {
        clock.zone = ZoneId.of("Asia/Kolkata");
        Job job = outbox.submit(mail("Zone", "a@x.example"));
        MimeMessage message = parsed(job);
        assertThat(message.getHeader("Date", null))
                .matches("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d \\+0530");
        assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        clock.zone = ZoneId.of("UTC");
        assertThat(parsed(outbox.submit(mail("Zone", "a@x.example"))).getHeader("Date", null))
                .endsWith(" +0000");
    }

    @Test
    void theMessageIsAProperOne() throws Exception {
        Job job = outbox.submit(mail("Счёт за март", "a@x.example", "b@x.example"));
        String raw = Files.readString(spooled().get(0), StandardCharsets.US_ASCII);
        assertThat(raw)
                .contains("Subject: =?UTF-8?")
                .contains("filename*=UTF-8''%D0%A1")
                .doesNotContain("\n.\n");
        MimeMessage message = parsed(job);
        assertThat(message.getMessageID()).isEqualTo(job.messageId()).endsWith("@contoso.example>");
        assertThat(message.getSubject()).isEqualTo("Счёт за март");
        assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant().truncatedTo(ChronoUnit.SECONDS));
        assertThat(message.getFrom()[0]).hasToString(FROM);
        assertThat(Arrays.toString(message.getAllRecipients())).isEqualTo("[a@x.example, b@x.example]");
        MimeMultipart parts = (MimeMultipart) message.getContent();
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Привет\r\nмир");
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Скан документа.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
        assertThat(parts.getBodyPart(1).getDisposition()).isEqualTo("attachment");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(Files.readAllBytes(pdf));
    }

    @Test
    void nothingThatAPersonTypesBecomesAHeader() throws Exception {
        String evil = "x\r\nBcc: eve@evil.example\r\n\r\nbody";
        Job job = outbox.submit(new OutgoingMail(
                Owner.DEVICE,
                FROM,
                List.of("a@x.example"),
                evil,
                "text",
                List.of(new OutgoingMail.Attachment("a\r\nX-Evil: 1\n/../b.pdf", "application/pdf", pdf))));
        MimeMessage message = parsed(job);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getSubject()).isEqualTo("x Bcc: eve@evil.example body");
        var part = ((MimeMultipart) message.getContent()).getBodyPart(1);
        assertThat(part.getHeader("X-Evil")).isNull();
        assertThat(part.getFileName()).isEqualTo("a X-Evil: 1 _.._b.pdf");

        for (String address : List.of(
                "a@x.example\r\nBcc: eve@evil.example",
                "a@x.example\r\nRCPT TO:<eve@evil.example>",
                "a@x.example, eve@evil.example",
                "Eve <eve@evil.example>",
                "a@x.example>\r\n",
                "local",
                "")) {
            assertThat(refusal(mail("s", address)).kind()).as(address).isEqualTo(VerdictKind.RECIPIENT_REFUSED);
            OutgoingMail from = new OutgoingMail(Owner.DEVICE, address, List.of("a@x.example"), "s", "t", List.of());
            assertThat(refusal(from).kind()).as(address).isEqualTo(VerdictKind.SENDER_REFUSED);
        }
        OutgoingMail nobody = new OutgoingMail(Owner.DEVICE, FROM, List.of(), "s", "t", List.of());
        assertThat(refusal(nobody).kind()).isEqualTo(VerdictKind.RECIPIENT_REFUSED);
        assertThat(spooled()).as("nothing is left of what was refused").hasSize(1);
        assertThat(outbox.jobs()).hasSize(1);
    }

    private Verdict refusal(OutgoingMail mail) {
        return catchThrowableOfType(MailException.class, () -> outbox.submit(mail))
                .verdict();
    }

    @Test
    void aMissingAttachmentIsSaidAndNothingIsLeft() throws Exception {
        Files.delete(pdf);
        assertThat(refusal(mail("s")).kind()).isEqualTo(VerdictKind.ENTRY_CORRUPT);
        assertThat(spooled()).isEmpty();
    }

    @Test
    void jobsGoInTheirOrderAndARetriedOneFirst() throws Exception {
        Job one = outbox.submit(mail("1"));
        Job two = outbox.submit(mail("2"));
        Job three = outbox.submit(mail("3"));
        assertThat(outbox.jobs()).extracting(Job::id).containsExactly(three.id(), two.id(), one.id());
        JobRow taken = take().orElseThrow();
        assertThat(taken.job().id()).isEqualTo(one.id());
        assertThat(taken.job().attempts()).isEqualTo(1);
        new ByHand(outbox)
                .finish(taken, JobState.FAILED, new Verdict(VerdictKind.AUTH_REFUSED, "535"), Optional.empty());
        assertThat(outbox.retry(two.id()))
                .as("it waits for nothing but its turn")
                .isFalse();
        assertThat(outbox.retry(one.id())).isTrue();
        assertThat(take().orElseThrow().job().id()).isEqualTo(one.id());
        assertThat(take().orElseThrow().job().id()).isEqualTo(two.id());
        JobRow third = take().orElseThrow();
        assertThat(third.job().id()).isEqualTo(three.id());
        assertThat(take()).isEmpty();
        assertThat(outbox.cancel(three.id())).as("on the wire").isEqualTo(CancelAnswer.STOPPING);
        outbox.queue().release(third);
        assertThat(outbox.jobs()).first().extracting(Job::state).isEqualTo(JobState.CANCELLED);
        assertThat(outbox.cancel(three.id())).isEqualTo(CancelAnswer.TOO_LATE);
        assertThat(outbox.retry(three.id())).isFalse();
    }

    @Test
    void bodiesStayWhileTheyCanBeSentAndGoWhenNot() throws Exception {
        for (int i = 0; i < 3; i++) {
            outbox.submit(mail("s"));
        }
        new ByHand(outbox).end(JobState.SENT, new Verdict(VerdictKind.OK, ""));
        assertThat(spooled()).hasSize(2);
        new ByHand(outbox).end(JobState.FAILED, new Verdict(VerdictKind.NOT_SIGNED_IN, ""));
        assertThat(spooled()).hasSize(2);
        outbox.cancel(3);
        assertThat(spooled()).hasSize(1);
        restart();
        assertThat(spooled()).hasSize(1);
        assertThat(outbox.retry(2)).isTrue();
        assertThat(outbox.queue().body(take().orElseThrow())).isPresent();
    }

    @Test
    void whatIsLeftOverGoesAtTheStart() throws Exception {
        outbox.submit(mail("s"));
        byte[] ended = Files.readAllBytes(spooled().get(0));
        Path ofEnded = spooled().get(0);
        new ByHand(outbox).end(JobState.SENT, new Verdict(VerdictKind.OK, ""));
        outbox.submit(mail("s"));
        Files.write(ofEnded, ended); // its deletion had not reached the disk
        Files.writeString(spool().resolve("half.eml.tmp"), "x");
        Files.writeString(spool().resolve("older.eml"), "a message of a version that wrote no slip");
        restart();
        assertThat(spooled())
                .hasSize(2)
                .filteredOn(p -> !p.toString().endsWith(".eml"))
                .containsExactly(spool().resolve("older.eml.bad"));
        assertThat(outbox.jobs()).hasSize(2);
        assertThat(outbox.queue().body(take().orElseThrow())).isPresent();
    }

    @Test
    void aDamagedBodyIsSetAside() throws Exception {
        outbox.submit(mail("s"));
        Path file = spooled().get(0);
        byte[] bytes = Files.readAllBytes(file);
        bytes[100] ^= 1;
        Files.write(file, bytes);
        assertThat(outbox.queue().body(take().orElseThrow())).isEmpty();
        assertThat(spooled()).extracting(p -> p.getFileName().toString()).allMatch(n -> n.endsWith(".eml.bad"));
    }

    @Test
    void historyIsTheNewestEndedJobs() throws Exception {
        outbox = new Outbox(database, spool(), clock, OutboxLimits.USUAL, 5);
        OutgoingMail small = new OutgoingMail(Owner.DEVICE, FROM, List.of("a@x.example"), "s", "t", List.of());
        for (int i = 0; i < 8; i++) {
            outbox.submit(small);
            new ByHand(outbox).end(JobState.FAILED, new Verdict(VerdictKind.TOO_LARGE, ""));
            clock.forward(Duration.ofSeconds(1));
        }
        Job waiting = outbox.submit(small);
        assertThat(outbox.jobs()).hasSize(6).first().isEqualTo(waiting);
        assertThat(outbox.jobs()).last().extracting(Job::id).isEqualTo(4L);
        assertThat(spooled()).hasSize(6);
    }
}

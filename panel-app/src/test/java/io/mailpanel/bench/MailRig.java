package io.mailpanel.bench;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.panel.DemoSignIn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A device that is signed in at a demo cloud, with the sink as its mail server, all in a folder that goes at the end. */
final class MailRig implements AutoCloseable {
    static final String ACCOUNT = "admin@contoso.example";
    static final int ATTACHMENT = 20_000;
    private static final String RECIPIENT = "boss@fabrikam.example";

    final Path folder = Files.createTempDirectory("mailpanel-bench");
    final Path caFile = folder.resolve("sink.pem");
    final int port;
    private final Process sink;
    private final BufferedReader said;
    private final DemoCloud cloud;
    private final SignIn signIn;
    private final Path attachment;
    private int rounds;

    MailRig() throws Exception {
        Files.createFile(caFile);
        sink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MailSink.class.getName(),
                        caFile.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = new BufferedReader(new InputStreamReader(sink.getInputStream(), StandardCharsets.US_ASCII));
        port = Integer.parseInt(said.readLine());
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        signIn = new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                Trust.load(Optional.of(cloud.caFile())),
                folder.resolve("vault"),
                Clock.systemUTC());
        DeviceCodeSession session = signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
        new DemoSignIn(cloud).walk(session.userCode(), ACCOUNT, "Demo-Admin-1");
        session.result().get(60, TimeUnit.SECONDS);
        signIn.keep(Owner.DEVICE);
        byte[] bytes = new byte[ATTACHMENT];
        new Random(4).nextBytes(bytes);
        attachment = Files.write(folder.resolve("scan.pdf"), bytes);
    }

    /** What an outbox's round took, in seconds. */
    record Run(double accepting, double delivering) {}

    /** Accepts so many messages, then delivers them; ends when the last one is durably SENT. Deletes what it wrote. */
    Run outbox(int messages, int connections, boolean deliver) throws Exception {
        Path data = folder.resolve("round-" + ++rounds);
        Trust trust = Trust.load(Optional.of(caFile));
        MailServer server =
                new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", port, "", true);
        CountDownLatch sent = new CountDownLatch(messages);
        double accepting;
        double delivering = 0;
        try (Database database = Database.open(data.resolve("mailpanel.db"));
                Outbox outbox = new Outbox(database, data.resolve("outbox"), Clock.systemUTC());
                Courier courier = new Courier(
                        outbox,
                        signIn,
                        () -> server,
                        trust,
                        Set.of("localhost"),
                        Clock.systemUTC(),
                        SendingRules.USUAL.with(connections, 0))) {
            long begun = System.nanoTime();
            for (int i = 0; i < messages; i++) {
                outbox.submit(mail(i));
            }
            accepting = (System.nanoTime() - begun) / 1e9;
            if (deliver) {
                outbox.onChange(job -> {
                    if (job.state() == JobState.SENT) {
                        sent.countDown();
                    }
                });
                begun = System.nanoTime();
                courier.start();
                if (!sent.await(5, TimeUnit.MINUTES)) {
                    throw new IllegalStateException(sent.getCount() + " messages were not sent");
                }
                delivering = (System.nanoTime() - begun) / 1e9;
            }
        }
        delete(data);
        return new Run(accepting, delivering);
    }

    OutgoingMail mail(int number) {
        var scan = new OutgoingMail.Attachment("scan.pdf", "application/pdf", attachment);
        return new OutgoingMail(
                Owner.DEVICE, ACCOUNT, List.of(RECIPIENT), "Scan " + number, "A scanned document.", List.of(scan));
    }

    /** One message as the outbox would store it. */
    Path rendered() throws Exception {
        Path data = folder.resolve("rendered");
        try (Database database = Database.open(data.resolve("mailpanel.db"));
                Outbox outbox = new Outbox(database, data.resolve("outbox"), Clock.systemUTC())) {
            outbox.submit(mail(0));
        }
        try (Stream<Path> bodies = Files.list(data.resolve("outbox"))) {
            return bodies.findFirst().orElseThrow();
        }
    }

    static String recipient() {
        return RECIPIENT;
    }

    /** Messages that the sink had since it was last asked, how many different ones, and over how many connections. */
    int[] arrived() throws IOException {
        OutputStream ask = sink.getOutputStream();
        ask.write('\n');
        ask.flush();
        return Stream.of(said.readLine().split(" ")).mapToInt(Integer::parseInt).toArray();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sink.getOutputStream().close();
        sink.onExit().completeOnTimeout(sink, 5, TimeUnit.SECONDS).join();
        sink.destroyForcibly();
        signIn.close();
        cloud.close();
        delete(folder);
    }
}

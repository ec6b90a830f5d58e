package io.mailpanel.mail.outbox;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.peer.TestClock;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A device with a courier, an identity server and a mail server. */
abstract class CourierFixture {
    @TempDir
    Path folder;

    final TestClock clock = new TestClock();
    Certs certs;
    OAuthPeer identity;
    SmtpPeer smtp;
    Database database;
    SignIn signIn;
    Outbox outbox;
    Courier courier;
    volatile MailServer server;

    @BeforeEach
    void start() throws Exception {
        certs = new Certs(folder);
        identity = new OAuthPeer(certs.server("localhost"));
        smtp = new SmtpPeer(certs.server("localhost"));
        server = settings(AuthMethod.OAUTH2, "localhost");
        boot();
    }

    void boot() throws Exception {
        database = Database.open(folder.resolve("device.db"));
        signIn = new SignIn(
                new IdentityConfig("client-1", "", identity.endpoint(), OAuthPeer.SCOPE),
                certs.trust(),
                folder.resolve("vault"),
                clock);
        outbox = new Outbox(database, folder.resolve("spool"), clock);
        courier = courier(SendingRules.USUAL);
    }

    Courier courier(SendingRules rules) throws Exception {
        return new Courier(outbox, signIn, () -> server, certs.trust(), Set.of("localhost"), clock, rules);
    }

    @AfterEach
    void stop() throws Exception {
        courier.close();
        outbox.close();
        signIn.close();
        database.close();
        identity.close();
        smtp.close();
    }

    MailServer settings(AuthMethod method, String host) {
        return new MailServer(method, EmailService.EXCHANGE_ONLINE, host, smtp.port(), "", true);
    }

    void signInAndKeep() throws Exception {
        signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE).result().get(20, TimeUnit.SECONDS);
        signIn.keep(Owner.DEVICE);
    }

    long submit() throws Exception {
        return outbox.submit(new OutgoingMail(
                        Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()))
                .id();
    }

    /** A job that waits after its first try, as the server says that to MAIL until it is told otherwise. */
    long waiting(String reply) throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL", reply);
        courier.start();
        long id = submit();
        after(1, id);
        return id;
    }

    Job job(long id) {
        return outbox.jobs().stream().filter(j -> j.id() == id).findFirst().orElseThrow();
    }

    Job after(int attempts, long id) throws Exception {
        Await.until(
                "attempt " + attempts + " of job " + id + " ended",
                () -> job(id).attempts() == attempts && job(id).state() != JobState.SENDING);
        return job(id);
    }

    List<Path> spooled() throws IOException {
        try (Stream<Path> all = Files.list(folder.resolve("spool"))) {
            return all.toList();
        }
    }
}

package io.mailpanel.mail.crash;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutboxLimits;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The device that is killed: submits some messages and sends what waits until somebody ends it. Prints {@code left ID} for
 * each job that its predecessor had begun and not committed, {@code ready}, and {@code accepted ID} when submit has returned.
 */
public final class CrashDevice {
    private static final Logger LOG = Logger.getLogger("io.mailpanel");
    private static final OutboxLimits LIMITS = new OutboxLimits(1L << 32, 1_000_000);

    private CrashDevice() {}

    /** @param args data folder, authority's file, identity server, mail server's port, first number, how many to submit */
    public static void main(String[] args) throws Exception {
        LOG.setLevel(Level.SEVERE);
        Path folder = Path.of(args[0]);
        Trust trust = Trust.load(Optional.of(Path.of(args[1])));
        Clock clock = Clock.systemUTC();
        Database database = Database.open(folder.resolve("mailpanel.db"));
        Outbox outbox = new Outbox(database, folder.resolve("outbox"), clock, LIMITS);
        SignIn signIn = signIn(folder, trust, URI.create(args[2]), clock);
        MailServer server = new MailServer(
                AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", Integer.parseInt(args[3]), "", true);
        Courier courier = new Courier(
                outbox,
                signIn,
                () -> server,
                trust,
                Set.of("localhost"),
                clock,
                SendingRules.USUAL.with(SendingRules.USUAL.connections(), 0));
        PrintStream said = System.out;
        for (Job job : outbox.jobs()) {
            if (job.state() == JobState.SENDING) {
                said.println("left " + job.messageId());
            }
        }
        courier.start();
        said.println("ready");
        int first = Integer.parseInt(args[4]);
        for (int i = 0; i < Integer.parseInt(args[5]); i++) {
            said.println("accepted " + outbox.submit(mail(first + i)).messageId());
        }
        while (System.in.read() >= 0) {
            // until whoever started us is gone
        }
        System.exit(0);
    }

    static SignIn signIn(Path folder, Trust trust, URI identity, Clock clock) {
        return new SignIn(
                new IdentityConfig("client-1", "", identity, OAuthPeer.SCOPE), trust, folder.resolve("signin"), clock);
    }

    private static OutgoingMail mail(int number) {
        return new OutgoingMail(
                Owner.DEVICE,
                "vera@contoso.example",
                List.of("a@x.example"),
                "Message " + number,
                ("This is message " + number + ".\n").repeat(number % 7 == 0 ? 3000 : 30),
                List.of());
    }
}

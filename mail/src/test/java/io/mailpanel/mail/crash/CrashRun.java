package io.mailpanel.mail.crash;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.signin.SignIn;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/** Kills a sending device again and again, then lets it finish, and looks at what the mail server got. */
final class CrashRun implements AutoCloseable {
    private static final int EACH = 5;

    private final Path folder;
    private final Certs certs;
    private final OAuthPeer identity;
    private final SmtpPeer smtp;
    private final Ledger ledger = new Ledger();
    private final Random random;
    private final Launch launch;
    private int submitted;

    /**
     * A device that is signed in.
     *
     * @param folder for all it makes
     * @param seed what the moments of death come from
     * @param many whether so many devices follow that it pays to make their start quicker
     */
    CrashRun(Path folder, long seed, boolean many) throws Exception {
        this.folder = folder;
        this.random = new Random(seed);
        certs = new Certs(folder);
        identity = new OAuthPeer(certs.server("localhost"));
        smtp = new SmtpPeer(certs.server("localhost"));
        try (SignIn signIn =
                CrashDevice.signIn(folder.resolve("data"), certs.trust(), identity.endpoint(), Clock.systemUTC())) {
            signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE).result().get(60, TimeUnit.SECONDS);
            signIn.keep(Owner.DEVICE);
        }
        launch = new Launch(folder);
        if (many) {
            archive();
        }
    }

    /** A first device, which is not harmed. */
    private void archive() throws Exception {
        try (Life first = start(launch.first(), 0, EACH)) {
            Await.until("the first device's messages", () -> smtp.messages.size() == EACH);
            first.end();
        }
        launch.archive();
        ledger.settle(0, smtp.messages);
    }

    /** @param told each number of kills when there were so many */
    Ledger.Balance run(int kills, IntConsumer told) throws Exception {
        for (int life = 1; life <= kills; life++) {
            try (Life device = start(launch.next(), life, EACH)) {
                awaitDeath(device);
            }
            // What it had sent before it died is read to its end, and counts as this life's.
            Await.until("the end of its connections", () -> smtp.inside.get() == 0);
            ledger.settle(life, smtp.messages);
            told.accept(life);
        }
        int last = kills + 1;
        try (Life device = start(launch.next(), last, EACH)) {
            device.awaitReady();
            // As long as anything moves: what is lost will never come.
            int had = -1;
            while (ledger.open(smtp.messages) > 0 && had != smtp.messages.size()) {
                had = smtp.messages.size();
                int now = had;
                awaitQuietly(() -> smtp.messages.size() > now);
            }
        }
        ledger.settle(last, smtp.messages);
        return ledger.balance(kills);
    }

    /** A tenth die while they start, a third when the server has just got a message, the others at any time. */
    private void awaitDeath(Life device) throws Exception {
        int kind = random.nextInt(10);
        if (kind == 0) {
            device.awaitReady(random.nextInt(700));
            return;
        }
        device.awaitReady();
        if (kind <= 3) {
            int messages = smtp.messages.size() + random.nextInt(3);
            awaitQuietly(() -> smtp.messages.size() > messages);
        } else {
            LockSupport.parkNanos(random.nextInt(300_000_000));
        }
    }

    private static void awaitQuietly(java.util.concurrent.Callable<Boolean> condition) throws Exception {
        try {
            Await.until("a message", condition);
        } catch (AssertionError e) {
            // Then there was none to wait for.
        }
    }

    private Life start(List<String> command, int number, int messages) throws IOException {
        smtp.heard.clear();
        int first = submitted + 1;
        submitted += messages;
        return new Life(
                command,
                List.of(
                        folder.resolve("data"),
                        folder.resolve("ca.pem"),
                        identity.endpoint(),
                        smtp.port(),
                        first,
                        messages),
                launch.log(),
                line -> ledger.said(number, line));
    }

    /** Message-IDs of messages that were acknowledged and have not arrived. */
    Set<String> lost() {
        return ledger.lost();
    }

    @Override
    public void close() throws IOException {
        smtp.close();
        identity.close();
    }
}

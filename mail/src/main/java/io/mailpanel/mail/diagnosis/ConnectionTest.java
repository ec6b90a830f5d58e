package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.smtp.MailDoor;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.Passwords;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.tls.Trust;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The Connection Test: goes the way of a message with the classes that send it, step by step, and stops before there is one.
 * A token goes nowhere that {@link MailDoor} would not send it to. Thread-safe.
 */
public final class ConnectionTest {
    /** Somebody stands there and waits: shorter than for a message. */
    private static final Duration REPLY = Duration.ofSeconds(30);

    private static final Duration SILENCE = Duration.ofSeconds(5);

    private final SmtpSender sender;
    private final MailDoor door;
    private final String signInServer;
    private final Clock clock;

    /**
     * @param signIn where tokens come from
     * @param passwords where passwords are, for SMTP_AUTH
     * @param trust which certificates the mail server may show
     * @param tokenHosts the only hosts that may receive a token, as {@code host} or {@code host:port}
     * @param clock the time
     */
    public ConnectionTest(SignIn signIn, Passwords passwords, Trust trust, Set<String> tokenHosts, Clock clock) {
        this(signIn, passwords, trust, AdditionalNetwork.NONE, tokenHosts, clock);
    }

    /** @param additional where connections begin that go out by the additional network */
    public ConnectionTest(
            SignIn signIn,
            Passwords passwords,
            Trust trust,
            AdditionalNetwork additional,
            Set<String> tokenHosts,
            Clock clock) {
        this.sender = new SmtpSender(trust, REPLY, SILENCE, additional);
        this.door = new MailDoor(signIn, sender, ConfirmedHosts.of(tokenHosts), passwords);
        this.signInServer = signIn.identity().endpoint().getHost();
        this.clock = clock;
    }

    /**
     * Begins one, on a thread of its own; returns at once.
     *
     * @param server the settings to test
     * @param owner whose account
     * @param listener told, on that thread, of each step that begins or ends; not after the result
     */
    public TestRun begin(MailServer server, Owner owner, Consumer<TestProgress> listener) {
        TestRun run = new TestRun(new TestRun.Means(sender, door, signInServer, clock), server, owner, listener);
        Thread thread = new Thread(run::walk, "connection-test");
        thread.setDaemon(true);
        thread.start();
        return run;
    }
}

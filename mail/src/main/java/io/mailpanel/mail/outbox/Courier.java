package io.mailpanel.mail.outbox;

import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.smtp.MailDoor;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.Passwords;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.tls.Trust;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries queued jobs to the mail server on threads of its own: over one connection, that stays open for the next job, and
 * over more when the queue is long. Thread-safe.
 */
public final class Courier implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);
    private static final Duration CLOSING = Duration.ofSeconds(10);

    private final Outbox outbox;
    private final SendingRules rules;
    private final Pace pace;
    private final Lacks lacks;
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean started;

    /**
     * A courier within Exchange Online's limits.
     *
     * @param outbox where the jobs are
     * @param signIn where tokens come from
     * @param server the settings in force at the moment of each try
     * @param trust which certificates the mail server may show
     * @param tokenHosts the only hosts that may receive a token, lower case, as {@code host} or {@code host:port}
     * @param clock the time
     */
    public Courier(
            Outbox outbox,
            SignIn signIn,
            Supplier<MailServer> server,
            Trust trust,
            Set<String> tokenHosts,
            Clock clock) {
        this(outbox, signIn, server, trust, tokenHosts, clock, SendingRules.USUAL);
    }

    /** @param rules how fast and how long it tries */
    public Courier(
            Outbox outbox,
            SignIn signIn,
            Supplier<MailServer> server,
            Trust trust,
            Set<String> tokenHosts,
            Clock clock,
            SendingRules rules) {
        this(outbox, signIn, server, any -> Optional.empty(), trust, tokenHosts, clock, rules);
    }

    /** @param passwords where the mail server's password is, for the methods that use one */
    public Courier(
            Outbox outbox,
            SignIn signIn,
            Supplier<MailServer> server,
            Passwords passwords,
            Trust trust,
            Set<String> tokenHosts,
            Clock clock,
            SendingRules rules) {
        this(outbox, signIn, server, passwords, new SmtpSender(trust), tokenHosts, clock, rules);
    }

    /** @param sender opens the connections */
    public Courier(
            Outbox outbox,
            SignIn signIn,
            Supplier<MailServer> server,
            Passwords passwords,
            SmtpSender sender,
            Set<String> tokenHosts,
            Clock clock,
            SendingRules rules) {
        this.outbox = outbox;
        this.rules = rules;
        this.pace = new Pace(rules, System::nanoTime);
        this.lacks = new Lacks(server, signIn, passwords);
        MailDoor door = new MailDoor(signIn, sender, ConfirmedHosts.of(tokenHosts), passwords, rules.popStands());
        for (int number = 1; number <= rules.connections(); number++) {
            Delivery delivery = new Delivery(server, door);
            Lane lane = new Lane(number, outbox.queue(), delivery, rules, pace, lacks, clock);
            Thread thread = new Thread(lane, "courier-" + number);
            thread.setDaemon(true);
            lanes.add(lane);
            threads.add(thread);
        }
    }

    /** Starts the threads; jobs left in SENDING by a crash are queued again first. */
    public void start() {
        outbox.queue().requeue();
        outbox.queue().onWork(asked -> {
            if (asked) {
                // Whoever asked is there and shall see whether it goes now.
                pace.release();
            }
            lanes.forEach(Lane::ring);
        });
        started = true;
        threads.forEach(Thread::start);
    }

    /**
     * Why the jobs that are due have not gone yet, by their numbers, and before it is started or while nobody is signed in
     * why all that wait have not; reads the database.
     */
    public Map<Long, Hold> holds() {
        return outbox.queue().holds(pace, rules.retryLongest(), started ? lacks::working : lacks::before);
    }

    /** Tries every waiting job now, also those that wait for a later try (a new sign-in, changed settings). */
    public void nudge() {
        try {
            outbox.queue().hurry();
        } catch (RuntimeException e) {
            // A full disk: what was changed is changed, and they go at their time.
            LOG.warn("Waiting jobs could not be hurried: {}", e.toString());
        }
    }

    /** Stops after the messages on the wire, at most 10 s. */
    @Override
    public void close() {
        lanes.forEach(Lane::end);
        long until = System.nanoTime() + CLOSING.toNanos();
        try {
            for (Thread thread : threads) {
                long left = (until - System.nanoTime()) / 1_000_000;
                if (thread.getState() != Thread.State.NEW && left > 0) {
                    thread.join(left);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

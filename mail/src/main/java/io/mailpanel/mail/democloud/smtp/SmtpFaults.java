package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Delay;
import io.mailpanel.mail.democloud.fault.Reach;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What can be made to go wrong at the mail server. Thread-safe; each switch works from the next command on. */
public final class SmtpFaults {
    /** What the reach acts on. */
    interface Controls {
        /** @throws IOException if the port was taken meanwhile */
        void reach(Reach reach) throws IOException;
    }

    private final Controls controls;
    private final Delay delay = new Delay();
    private final Map<Phase, Queue<Reply>> replies = new ConcurrentHashMap<>();
    private final List<Planned> cuts = new ArrayList<>();
    private volatile Reach reach = Reach.UP;
    private volatile boolean refuseTokens;
    private volatile boolean challengeOnRefusal;
    private volatile boolean refusePasswords;
    private volatile Gate gate = Gate.OPEN;

    SmtpFaults(Controls controls) {
        this.controls = controls;
    }

    /**
     * How it meets connections; open ones end when it is refused.
     *
     * @throws IOException if it should listen again and another program has taken its port meanwhile
     */
    public synchronized void reach(Reach reach) throws IOException {
        controls.reach(reach);
        this.reach = reach;
    }

    /** Every reply is late by this; zero for none. */
    public void delay(Duration late) {
        delay.set(late);
    }

    /** Whether every token is refused, good or not: 535 5.7.3. */
    public void refuseTokens(boolean refuse) {
        refuseTokens = refuse;
    }

    /**
     * Whether a refused token is first answered with a 334 challenge of JSON, as Google and Dovecot do, instead of at
     * once with 535, as Exchange does.
     */
    public void challengeOnRefusal(boolean challenge) {
        challengeOnRefusal = challenge;
    }

    /** Whether every password is refused, good or not: 535 5.7.3. */
    public void refusePasswords(boolean refuse) {
        refusePasswords = refuse;
    }

    /** What closes SMTP AUTH from now on: 535 5.7.139. */
    public void close(Gate closed) {
        gate = closed;
    }

    /** The next command of that phase gets this reply instead of its own. Called again: the one after gets that one. */
    public void nextReply(Phase phase, Reply reply) {
        replies.computeIfAbsent(phase, p -> new ConcurrentLinkedQueue<>()).add(reply);
    }

    /**
     * The connection breaks off, once.
     *
     * @param nth at which time from now that the step is reached, from 1: the second RCPT, for example
     */
    public void cutAt(Phase phase, Cut cut, int nth) {
        synchronized (cuts) {
            cuts.add(new Planned(phase, cut, nth));
        }
    }

    private record Planned(Phase phase, Cut cut, int left) {}

    /** Everything as it should be again. */
    public void clear() throws IOException {
        delay.set(Duration.ZERO);
        refuseTokens = false;
        challengeOnRefusal = false;
        refusePasswords = false;
        gate = Gate.OPEN;
        replies.clear();
        synchronized (cuts) {
            cuts.clear();
        }
        reach(Reach.UP);
    }

    Reach reach() {
        return reach;
    }

    void pause() {
        delay.pause();
    }

    boolean refuseTokens() {
        return refuseTokens;
    }

    boolean refusePasswords() {
        return refusePasswords;
    }

    Gate gate() {
        return gate;
    }

    boolean challengeOnRefusal() {
        return challengeOnRefusal;
    }

    /** The step is reached: whether the connection breaks off here. */
    Optional<Cut> cut(Phase phase) {
        synchronized (cuts) {
            Optional<Planned> now = cuts.stream()
                    .filter(c -> c.phase() == phase && c.left() == 1)
                    .findFirst();
            now.ifPresent(cuts::remove);
            cuts.replaceAll(c -> c.phase() == phase ? new Planned(phase, c.cut(), Math.max(1, c.left() - 1)) : c);
            return now.map(Planned::cut);
        }
    }

    Optional<Reply> take(Phase phase) {
        return Optional.ofNullable(replies.get(phase)).map(Queue::poll);
    }
}

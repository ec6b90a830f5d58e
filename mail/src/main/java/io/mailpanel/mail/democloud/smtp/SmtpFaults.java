package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.Armed;
import io.mailpanel.mail.democloud.fault.Fault;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.fault.ServerFaults;
import java.io.IOException;
import java.util.Optional;

/** What can be made to go wrong at the mail server. Thread-safe; each switch works from the next command on. */
public final class SmtpFaults extends ServerFaults {
    private final Runnable endSessions;

    /** @param endSessions ends the connections that have authenticated, each when no message is being handed over */
    SmtpFaults(Controls controls, Runnable endSessions) {
        super(controls);
        this.endSessions = endSessions;
    }

    /** Also ends connections that have their opening behind them where the fault is of the opening: they would not meet it. */
    @Override
    public synchronized void switchOn(Fault fault, String account, int times) throws IOException {
        super.switchOn(fault, account, times);
        boolean opening = fault instanceof SmtpFault
                || fault instanceof Gate
                || fault instanceof NextReply next && opens(next.phase())
                || fault instanceof Break cut && opens(cut.phase())
                || fault == Reach.UNAVAILABLE;
        if (opening) {
            endSessions.run();
        }
    }

    private static boolean opens(Phase phase) {
        return phase.compareTo(Phase.AUTH) <= 0;
    }

    /** Whether every token is refused, good or not: 535 5.7.3. */
    public void refuseTokens(boolean refuse) {
        set(SmtpFault.REFUSE_TOKENS, refuse);
    }

    /**
     * Whether a refused token is first answered with a 334 challenge of JSON, as Google and Dovecot do, instead of at
     * once with 535, as Exchange does.
     */
    public void challengeOnRefusal(boolean challenge) {
        set(SmtpFault.CHALLENGE, challenge);
    }

    /** Whether every password is refused, good or not: 535 5.7.3. */
    public void refusePasswords(boolean refuse) {
        set(SmtpFault.REFUSE_PASSWORDS, refuse);
    }

    /** What closes SMTP AUTH from now on: 535 5.7.139. */
    public void close(Gate closed) {
        disarm(a -> a.fault() instanceof Gate);
        if (closed != Gate.OPEN) {
            arm(closed, "", 0);
        }
    }

    /** The next command of that phase gets this reply instead of its own. Called again: the one after gets that one. */
    public void nextReply(Phase phase, Reply reply) {
        arm(new NextReply(phase, reply), "", 1);
    }

    /**
     * The connection breaks off, once.
     *
     * @param nth at which time from now that the step is reached, from 1: the second RCPT, for example
     */
    public void cutAt(Phase phase, Cut cut, int nth) {
        arm(new Break(phase, cut, nth), "", 1);
    }

    /** Whether one of this kind happens to the account now; it has happened then. */
    boolean takes(SmtpFault fault, String account) {
        return take(SmtpFault.class, f -> f == fault, Aim.of(account)).isPresent();
    }

    /** Whether the server is so, for everybody. */
    boolean is(SmtpFault fault) {
        return find(SmtpFault.class, f -> f == fault, Aim.EVERYBODY).isPresent();
    }

    /** What closes SMTP AUTH for the account now. */
    Gate gate(boolean password, String account) {
        return take(Gate.class, g -> g.stops(password), Aim.of(account)).orElse(Gate.OPEN);
    }

    /** The step is reached: whether the connection breaks off here. */
    synchronized Optional<Cut> cut(Phase phase, Aim aim) {
        Optional<Break> now = take(Break.class, b -> b.phase() == phase && b.nth() == 1, aim);
        if (aim.everybody()) {
            change(a -> a.fault() instanceof Break b && b.phase() == phase
                    ? new Armed(b.nearer(), a.account(), a.left())
                    : a);
        }
        return now.map(Break::cut);
    }

    Optional<Reply> take(Phase phase, Aim aim) {
        return take(NextReply.class, r -> r.phase() == phase, aim).map(NextReply::reply);
    }
}

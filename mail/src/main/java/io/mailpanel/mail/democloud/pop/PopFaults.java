package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.ServerFaults;
import java.util.Optional;

/** What can be made to go wrong at the POP3 server. Thread-safe; each switch works from the next command on. */
public final class PopFaults extends ServerFaults {
    /** The reply that is none: the server hangs up. */
    public static final String HANG_UP = "";

    PopFaults(Controls controls) {
        super(controls);
    }

    /** Whether every password is refused, good or not. */
    public void refusePasswords(boolean refuse) {
        set(PopFault.REFUSE_PASSWORDS, refuse);
    }

    /** Whether it offers no STARTTLS. */
    public void noTls(boolean none) {
        set(PopFault.NO_STARTTLS, none);
    }

    /** Whether a login does not open the SMTP server, as where the two do not belong together. */
    public void opensNothing(boolean nothing) {
        set(PopFault.OPENS_NOTHING, nothing);
    }

    /**
     * The next command of that step gets this reply instead of its own. Called again: the one after gets that one.
     *
     * @param reply a line without its end, for example {@code -ERR [IN-USE] locked}; {@link #HANG_UP} for none
     */
    public void nextReply(PopStep step, String reply) {
        arm(new NextAnswer(step, reply), "", 1);
    }

    /** Whether one of this kind happens to the account now; it has happened then. */
    boolean takes(PopFault fault, String account) {
        return take(PopFault.class, f -> f == fault, Aim.of(account)).isPresent();
    }

    boolean noTls() {
        return find(PopFault.class, f -> f == PopFault.NO_STARTTLS, Aim.EVERYBODY)
                .isPresent();
    }

    Optional<String> take(PopStep step, String account) {
        return take(NextAnswer.class, a -> a.step() == step, Aim.of(account)).map(NextAnswer::line);
    }
}

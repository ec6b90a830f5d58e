package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Reach;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What can be made to go wrong at the POP3 server. Thread-safe; each switch works from the next command on. */
public final class PopFaults {
    /** The reply that is none: the server hangs up. */
    public static final String HANG_UP = "";

    /** What the reach acts on. */
    interface Controls {
        /** @throws IOException if the port was taken meanwhile */
        void reach(Reach reach) throws IOException;
    }

    private final Controls controls;
    private final Map<PopStep, Queue<String>> replies = new ConcurrentHashMap<>();
    private volatile Reach reach = Reach.UP;
    private volatile boolean refusePasswords;
    private volatile boolean noTls;
    private volatile boolean opensNothing;

    PopFaults(Controls controls) {
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

    /** Whether every password is refused, good or not. */
    public void refusePasswords(boolean refuse) {
        refusePasswords = refuse;
    }

    /** Whether it offers no STARTTLS. */
    public void noTls(boolean none) {
        noTls = none;
    }

    /** Whether a login does not open the SMTP server, as where the two do not belong together. */
    public void opensNothing(boolean nothing) {
        opensNothing = nothing;
    }

    /**
     * The next command of that step gets this reply instead of its own. Called again: the one after gets that one.
     *
     * @param reply a line without its end, for example {@code -ERR [IN-USE] locked}; {@link #HANG_UP} for none
     */
    public void nextReply(PopStep step, String reply) {
        replies.computeIfAbsent(step, s -> new ConcurrentLinkedQueue<>()).add(reply);
    }

    /** Everything as it should be again. */
    public void clear() throws IOException {
        refusePasswords = false;
        noTls = false;
        opensNothing = false;
        replies.clear();
        reach(Reach.UP);
    }

    Reach reach() {
        return reach;
    }

    boolean refusePasswords() {
        return refusePasswords;
    }

    boolean noTls() {
        return noTls;
    }

    boolean opensNothing() {
        return opensNothing;
    }

    Optional<String> take(PopStep step) {
        return Optional.ofNullable(replies.get(step)).map(Queue::poll);
    }
}

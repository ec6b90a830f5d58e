package io.mailpanel.webconfig.session;

import io.mailpanel.device.WebDevice;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.SignInState;
import java.util.Optional;

/** Only OK keeps a sign-in: this knows which browser began one, and forgets it when that browser leaves. Thread-safe. */
public final class SignInWatch {
    private final WebDevice device;
    private Session owner;
    private Parting unsaid;

    /** @param device whose sign-in it is */
    public SignInWatch(WebDevice device) {
        this.device = device;
    }

    /** This browser began a sign-in. */
    public synchronized void began(Session session) {
        owner = session;
    }

    /** Whether this browser began the sign-in under way. */
    public synchronized boolean owns(Session session) {
        return owner == session && device.mailServer().session().isPresent();
    }

    /** OK was pressed, or the sign-in was cancelled on purpose: leaving loses nothing now. */
    public synchronized void settled() {
        owner = null;
    }

    /**
     * A browser leaves the sign-in's pages, logs out, or its session ends.
     *
     * @return what the person must be told, if that lost something
     */
    public synchronized Optional<Parting> left(Session session) {
        if (owner == null || owner != session) {
            return Optional.empty();
        }
        return drop();
    }

    /**
     * Gives up the sign-in under way, whoever began it.
     *
     * @return what the person must be told, if that lost something
     */
    public synchronized Optional<Parting> drop() {
        owner = null;
        boolean waited = device.mailServer()
                .session()
                .filter(s -> s.state() == SignInSession.State.WAITING)
                .isPresent();
        if (device.mailServer().discardSignIn()) {
            return Optional.of(signedIn() ? Parting.AS_BEFORE : Parting.SIGNED_OUT);
        }
        return waited ? Optional.of(Parting.CODE_DROPPED) : Optional.empty();
    }

    /** As {@link #left}, when there is no page to say it on: the next administrator who logs in is told. */
    public void lapsed(Session session) {
        left(session).ifPresent(parting -> {
            synchronized (this) {
                unsaid = parting;
            }
        });
    }

    /** What nobody could be told yet. */
    public synchronized Optional<Parting> takeUnsaid() {
        Optional<Parting> parting = Optional.ofNullable(unsaid);
        unsaid = null;
        return parting;
    }

    private boolean signedIn() {
        return device.state().signIn().status() != SignInState.Status.SIGNED_OUT;
    }
}

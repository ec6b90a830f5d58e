package io.mailpanel.webconfig.session;

import io.javalin.http.Context;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.server.Cookies;
import java.util.List;
import java.util.Optional;

/** What ended behind somebody's back or by their leaving, and the words for it. */
public enum Parting {
    /** Logged out as asked. */
    LOGGED_OUT(Notice.of(Tone.GOOD, "web.logout.done")),
    /** Time ended the session. */
    EXPIRED(Notice.of(Tone.INFO, "web.login.expired")),
    /** A sign-in waited for OK and is lost; nothing was kept before. */
    SIGNED_OUT(Notice.of(Tone.WARNING, "web.signin.not-kept").advising("web.signin.not-kept.signed-out")),
    /** A sign-in waited for OK and is lost; the one before it is still kept. */
    AS_BEFORE(Notice.of(Tone.WARNING, "web.signin.not-kept").advising("web.signin.not-kept.as-before")),
    /** A code was shown, nobody had signed in with it yet. */
    CODE_DROPPED(Notice.of(Tone.INFO, "web.signin.left"));

    private final Notice notice;

    Parting(Notice notice) {
        this.notice = notice;
    }

    /** The words. */
    public Notice notice() {
        return notice;
    }

    /** Lets the log-in page say it to a browser that has no session any more. */
    public void tell(Context ctx) {
        Cookies.FAREWELL.set(ctx, name());
    }

    /** What was to be told to this browser; it counts as told then. */
    public static Optional<Parting> taken(Context ctx) {
        String name = Cookies.FAREWELL.of(ctx);
        if (name == null) {
            return Optional.empty();
        }
        Cookies.FAREWELL.clear(ctx);
        return List.of(values()).stream().filter(p -> p.name().equals(name)).findFirst();
    }
}

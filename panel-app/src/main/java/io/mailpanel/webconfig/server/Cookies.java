package io.mailpanel.webconfig.server;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/** The cookies of Web Config: all of them host-only, Secure, HttpOnly and SameSite=Strict. */
public enum Cookies {
    /** Who is logged in. */
    SESSION("__Host-session", -1),
    /** Ties the log-in form to the browser that got it. */
    VISITOR("__Host-visitor", -1),
    /** The language that was switched to. */
    LANGUAGE("__Host-language", 365 * 24 * 3600),
    /** What the log-in page has to say once. */
    FAREWELL("__Host-farewell", 300),
    /** Who may see the live view. */
    LIVE("__Host-live", -1);

    private final String name;
    private final int seconds;

    Cookies(String name, int seconds) {
        this.name = name;
        this.seconds = seconds;
    }

    /** The value that the browser sent, or null. */
    public String of(Context ctx) {
        return ctx.cookie(name);
    }

    /** Sends the cookie. */
    public void set(Context ctx, String value) {
        ctx.cookie(new Cookie(name, value, "/", seconds, true, true, null, SameSite.STRICT));
    }

    /** Makes the browser forget it. */
    public void clear(Context ctx) {
        ctx.cookie(new Cookie(name, "", "/", 0, true, true, null, SameSite.STRICT));
    }
}

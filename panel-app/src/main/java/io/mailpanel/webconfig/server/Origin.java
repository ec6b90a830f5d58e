package io.mailpanel.webconfig.server;

import io.javalin.http.Context;

/** Whether a change was asked for by a page of this device. */
public final class Origin {
    private Origin() {}

    /**
     * True if the browser says that the request comes from this very origin. Because of {@code Referrer-Policy:
     * no-referrer} browsers send {@code Origin: null} with a form; then Sec-Fetch-Site, which no script can set, decides.
     */
    public static boolean own(Context ctx) {
        String origin = ctx.header("Origin");
        if (origin == null || origin.equals("null")) {
            return "same-origin".equals(ctx.header("Sec-Fetch-Site"));
        }
        return origin.equalsIgnoreCase("https://" + ctx.header("Host"));
    }
}

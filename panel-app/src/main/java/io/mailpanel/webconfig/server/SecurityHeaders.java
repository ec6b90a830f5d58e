package io.mailpanel.webconfig.server;

import java.util.Map;

/** The headers that every answer carries, errors too. */
public final class SecurityHeaders {
    /** Scripts and styles only from the device's own files; Pico draws its arrows as data: pictures. */
    private static final String CSP = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Name to value. Without HSTS: it would bind every port of a host name, and does not work for addresses. */
    public static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy", CSP,
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cache-Control", "no-store",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy", "camera=(), microphone=(), geolocation=()");

    private SecurityHeaders() {}
}

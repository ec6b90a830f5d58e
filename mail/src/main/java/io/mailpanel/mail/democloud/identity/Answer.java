package io.mailpanel.mail.democloud.identity;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What a client gets.
 *
 * @param status the HTTP status
 * @param headers besides those that every answer has
 * @param body empty for none
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    /** Nothing is loaded from elsewhere, nothing runs, nobody frames it, forms go only here. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** A JSON document. */
    static Answer json(int status, String json) {
        return of(status, "application/json; charset=utf-8", json);
    }

    /** A JSON object. */
    static Answer json(int status, JsonObject json) {
        return json(status, json.toString());
    }

    /** A page. */
    static Answer html(int status, String html) {
        return of(status, "text/html; charset=utf-8", html);
    }

    /** Out of service, with a page of HTML where a program expects JSON. */
    static Answer unavailable() {
        return html(503, "<!doctype html><title>503</title><h1>Service Unavailable</h1>\n")
                .with("Retry-After", "1");
    }

    /** Too many requests. */
    static Answer throttled(Duration retryAfter) {
        return json(429, "{\"error\":\"too_many_requests\",\"error_description\":\"AADSTS90010: Too many requests.\"}")
                .with("Retry-After", Long.toString(retryAfter.toSeconds()));
    }

    /** See there, with GET. */
    static Answer redirect(String path) {
        return new Answer(303, Map.of("Location", path), new byte[0]);
    }

    /** A file that may be kept by the browser. */
    static Answer file(String type, byte[] bytes) {
        return new Answer(200, Map.of("Content-Type", type, "Cache-Control", "public, max-age=86400"), bytes);
    }

    static Answer of(int status, String type, String text) {
        return new Answer(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same with one header more. */
    Answer with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Answer(status, Map.copyOf(more), body);
    }

    /** With a form that leads to an app, and the one script that submits it. */
    Answer leading(Leave leave) {
        String address = URI.create(leave.address()).resolve("/").toString();
        return with(
                "Content-Security-Policy",
                POLICY.replace("form-action 'self'", "form-action " + address) + "; script-src 'nonce-" + leave.nonce()
                        + "'");
    }

    /** Sends it. */
    void send(HttpExchange exchange) throws IOException {
        var out = exchange.getResponseHeaders();
        out.set("Cache-Control", "no-store, no-cache");
        out.set("Pragma", "no-cache");
        out.set("X-Content-Type-Options", "nosniff");
        out.set("Referrer-Policy", "same-origin");
        out.set("Content-Security-Policy", POLICY);
        headers.forEach(out::set);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}

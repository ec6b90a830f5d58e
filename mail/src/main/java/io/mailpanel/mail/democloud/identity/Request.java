package io.mailpanel.mail.democloud.identity;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a client sent. */
final class Request {
    private static final int MAX_BODY = 64 * 1024;

    private final HttpExchange exchange;
    private final List<String> path;
    private final Form form;
    private final Form query;

    /**
     * Reads the whole request.
     *
     * @throws IllegalArgumentException if the body is too long or not a form
     */
    Request(HttpExchange exchange) throws IOException {
        this.exchange = exchange;
        this.path = List.of(exchange.getRequestURI().getPath().substring(1).split("/", -1));
        String asked = exchange.getRequestURI().getRawQuery();
        this.query = new Form(asked == null ? "" : asked);
        byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            throw new IllegalArgumentException("body too long");
        }
        this.form = new Form(new String(body, StandardCharsets.UTF_8));
    }

    /** Upper case. */
    String method() {
        return exchange.getRequestMethod().toUpperCase(Locale.ROOT);
    }

    /** The path's segments. */
    List<String> path() {
        return path;
    }

    /** The fields of the body. */
    Form form() {
        return form;
    }

    /** The fields of the query. */
    Form query() {
        return query;
    }

    /** The header's first value. */
    Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /** The cookie's value. */
    Optional<String> cookie(String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";\\s*")).stream())
                .filter(c -> c.startsWith(name + "="))
                .map(c -> c.substring(name.length() + 1))
                .findFirst();
    }
}

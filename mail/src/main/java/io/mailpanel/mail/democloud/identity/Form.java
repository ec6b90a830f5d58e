package io.mailpanel.mail.democloud.identity;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of an {@code application/x-www-form-urlencoded} body or a query. Of two with one name the first counts. */
final class Form {
    private final Map<String, String> fields = new HashMap<>();

    /** @throws IllegalArgumentException if it is not so encoded */
    Form(String encoded) {
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                fields.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
    }

    /** The field's value, empty if it was not sent. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The field's value. */
    String require(String name) throws Refusal {
        String value = get(name);
        if (value.isBlank()) {
            throw new Refusal(EntraErrors.missing(name));
        }
        return value;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

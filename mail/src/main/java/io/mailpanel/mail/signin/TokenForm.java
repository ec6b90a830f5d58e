package io.mailpanel.mail.signin;

import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form, or a query, of MSAL or for it, put into the words of the standard. */
final class TokenForm {
    private static final String DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"; // RFC 8628, 3.4

    private final Map<String, String> fields;

    private TokenForm(Map<String, String> fields) {
        this.fields = fields;
    }

    static TokenForm of(String body) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : body == null ? new String[0] : body.split("&")) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                fields.put(decode(field.substring(0, equals)), decode(field.substring(equals + 1)));
            }
        }
        // MSAL writes the draft's "device_code"; Entra takes both, a standard server only this.
        fields.computeIfPresent("grant_type", (name, grant) -> grant.equals("device_code") ? DEVICE_GRANT : grant);
        return new TokenForm(fields);
    }

    /** With that redirect address, if it has one; null changes nothing. */
    TokenForm redirectedTo(URI address) {
        if (address != null) {
            fields.replace("redirect_uri", address.toString());
        }
        return this;
    }

    /** A field; empty if there is none. */
    String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** Whether tokens are asked for, not a device code. */
    boolean grant() {
        return fields.containsKey("grant_type");
    }

    /** Whether this asks if somebody has typed the code. */
    boolean polls() {
        return DEVICE_GRANT.equals(fields.get("grant_type"));
    }

    /** Whether the server takes it once only: an authorization code. */
    boolean countsOnce() {
        return "authorization_code".equals(fields.get("grant_type"));
    }

    /**
     * Whether it may be sent again where no reply came: a device code or a refreshed token is given twice then, and that harms
     * nobody. An authorization code counts once, and who polls asks again anyhow.
     */
    boolean repeatable() {
        return !grant() || "refresh_token".equals(fields.get("grant_type"));
    }

    /** What must never come back in an error text. */
    List<String> secrets() {
        return Stream.of("device_code", "refresh_token", "code", "code_verifier")
                .flatMap(n -> Optional.ofNullable(fields.get(n)).stream())
                .filter(v -> !v.isBlank())
                .toList();
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

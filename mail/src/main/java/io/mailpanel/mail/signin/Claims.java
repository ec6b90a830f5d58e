package io.mailpanel.mail.signin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Reads a JWT's claims. They came over TLS from the identity server itself, so nobody's signature needs checking here. */
final class Claims {
    private static final List<String> NAMES = List.of("preferred_username", "upn", "email");

    private final JsonObject claims;

    private Claims(JsonObject claims) {
        this.claims = claims;
    }

    /** The claims of a signed or unsigned JWT; empty for null and for anything else, such as an opaque token. */
    static Optional<Claims> of(String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] json = Base64.getUrlDecoder().decode(parts[1].replaceAll("=+$", ""));
            JsonElement parsed = JsonParser.parseString(new String(json, StandardCharsets.UTF_8));
            return parsed.isJsonObject() ? Optional.of(new Claims(parsed.getAsJsonObject())) : Optional.empty();
        } catch (IllegalArgumentException | JsonParseException e) {
            return Optional.empty();
        }
    }

    /** A claim that is a non-empty string or a number. */
    Optional<String> text(String name) {
        JsonElement value = claims.get(name);
        return value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()
                ? Optional.empty()
                : Optional.of(value.getAsString());
    }

    /** The mailbox: preferred_username, else upn, else email. */
    Optional<String> username() {
        return NAMES.stream().flatMap(n -> text(n).stream()).findFirst();
    }

    /** What identifies the account: oid, else sub, else its name. */
    Optional<String> subject() {
        return text("oid").or(() -> text("sub")).or(this::username);
    }
}

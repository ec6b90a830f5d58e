package io.mailpanel.mail.signin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an identity server's replies such that MSAL understands them, whoever wrote the server, and rebuilds them from the
 * members that are needed, so that nothing unexpected reaches MSAL's messages. One for each sign-in: it remembers whose it is.
 */
final class ReplyMender {
    private static final long DEFAULT_INTERVAL = 5; // RFC 8628, 3.2
    private static final long DEFAULT_CODE_LIFE = 900;
    private static final long DEFAULT_TOKEN_LIFE = 3600;

    private final String scope;
    private KnownAccount account;

    /**
     * @param scope what is asked for
     * @param account whose tokens these are, if the sign-in is an old one
     */
    ReplyMender(String scope, Optional<KnownAccount> account) {
        this.scope = scope;
        this.account = account.orElse(null);
    }

    /** A reply to /devicecode. */
    String deviceCode(String body) throws IdentityBusy {
        JsonObject reply = parse(body);
        JsonObject mended = new JsonObject();
        copy(reply, mended, "device_code", "device_code");
        copy(reply, mended, "user_code", "user_code");
        copy(reply, mended, "verification_uri", "verification_uri");
        copy(reply, mended, "verification_url", "verification_uri");
        if (mended.size() < 3 || !mended.get("verification_uri").getAsString().matches("https?://\\S+")) {
            throw new IdentityBusy(
                    "the reply to the device code request lacks device_code, user_code or verification_uri");
        }
        mended.addProperty("expires_in", Math.max(1, number(reply, "expires_in", DEFAULT_CODE_LIFE)));
        // 0 would let MSAL ask without any pause.
        mended.addProperty("interval", Math.max(1, number(reply, "interval", DEFAULT_INTERVAL)));
        mended.addProperty("message", "");
        return mended.toString();
    }

    /** A positive reply to /token. */
    synchronized String tokens(String body) throws IdentityBusy {
        JsonObject reply = parse(body);
        JsonObject mended = new JsonObject();
        copy(reply, mended, "access_token", "access_token");
        if (mended.size() == 0) {
            throw new IdentityBusy("the token reply has no access_token");
        }
        copy(reply, mended, "refresh_token", "refresh_token");
        copy(reply, mended, "token_type", "token_type");
        mended.addProperty("expires_in", number(reply, "expires_in", DEFAULT_TOKEN_LIFE));
        // MSAL finds an access token again only under the scope that was asked for; without the member it assumes that.
        text(reply, "scope")
                .filter(s -> Set.of(s.split(" ")).contains(scope))
                .ifPresent(s -> mended.addProperty("scope", s));
        if (account == null) {
            account = KnownAccount.from(
                            text(reply, "client_info").orElse(null),
                            text(reply, "id_token").orElse(null),
                            mended.get("access_token").getAsString())
                    .orElse(null);
        }
        if (account != null) {
            mended.addProperty("client_info", account.clientInfo());
            mended.addProperty("id_token", account.idToken());
        }
        return mended.toString();
    }

    static JsonObject parse(String body) throws IdentityBusy {
        try {
            JsonElement parsed = JsonParser.parseString(body);
            if (parsed.isJsonObject()) {
                return parsed.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            // Falls through; e's message can quote the reply.
        }
        throw new IdentityBusy("the reply is not a JSON object");
    }

    private static void copy(JsonObject from, JsonObject to, String name, String as) {
        if (!to.has(as)) {
            text(from, name).ifPresent(v -> to.addProperty(as, v));
        }
    }

    static Optional<String> text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() || value.getAsString().isBlank()
                ? Optional.empty()
                : Optional.of(value.getAsString());
    }

    /** A number, also as a string or with a fraction, as some servers write it. */
    private static long number(JsonObject json, String name, long otherwise) {
        try {
            return text(json, name)
                    .map(v -> new BigDecimal(v.strip()).longValue())
                    .orElse(otherwise);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}

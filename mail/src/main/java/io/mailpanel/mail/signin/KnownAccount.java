package io.mailpanel.mail.signin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What MSAL needs in every token reply to know whose tokens they are. Entra sends both; a standard OAuth server does not
 * know client_info, may leave the id_token out, and may put into it what MSAL cannot read (an aud array). So MSAL gets the
 * same two of ours in each reply.
 *
 * @param clientInfo base64url of {"uid","utid"}
 * @param idToken an unsigned JWT with the account's names only
 */
record KnownAccount(String clientInfo, String idToken) {

    /** From a reply's tokens, each may be null; empty if they name no mailbox. */
    static Optional<KnownAccount> from(String clientInfo, String idToken, String accessToken) {
        Optional<Claims> id = Claims.of(idToken);
        Optional<Claims> access = Claims.of(accessToken);
        Optional<String> username = id.flatMap(Claims::username).or(() -> access.flatMap(Claims::username));
        if (username.isEmpty()) {
            return Optional.empty();
        }
        String subject = id.flatMap(Claims::subject)
                .or(() -> access.flatMap(Claims::subject))
                .orElse(username.get());
        Optional<String> tenant = Stream.of(id, access)
                .flatMap(c -> c.flatMap(a -> a.text("tid")).stream())
                .findFirst();
        JsonObject info = new JsonObject();
        info.addProperty("uid", subject);
        info.addProperty("utid", tenant.orElse("none"));
        JsonObject names = new JsonObject();
        names.addProperty("sub", subject);
        names.addProperty("preferred_username", username.get());
        tenant.ifPresent(t -> names.addProperty("tid", t));
        JsonObject header = new JsonObject();
        header.addProperty("alg", "none");
        return Optional.of(new KnownAccount(
                clientInfo != null ? clientInfo : base64(info), base64(header) + "." + base64(names) + "."));
    }

    /** From MSAL's serialized cache; empty if it holds no account. */
    static Optional<KnownAccount> inCache(String cache) {
        JsonElement json = JsonParser.parseString(cache);
        if (!json.isJsonObject()) {
            return Optional.empty();
        }
        Optional<String> info = first(json.getAsJsonObject(), "Account", "client_info");
        Optional<String> idToken = first(json.getAsJsonObject(), "IdToken", "secret");
        return info.flatMap(i -> idToken.map(t -> new KnownAccount(i, t)));
    }

    private static Optional<String> first(JsonObject cache, String collection, String member) {
        JsonElement entries = cache.get(collection);
        if (entries == null || !entries.isJsonObject()) {
            return Optional.empty();
        }
        return entries.getAsJsonObject().asMap().values().stream()
                .map(e -> e.getAsJsonObject().get(member))
                .filter(v -> v != null && v.isJsonPrimitive())
                .map(JsonElement::getAsString)
                .findFirst();
    }

    private static String base64(JsonObject json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}

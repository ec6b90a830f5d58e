package io.mailpanel.mail.democloud.identity;

import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Writes the good answer of the token endpoint. */
final class TokenReply {
    private final Tokens tokens;

    TokenReply(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * @param named whether the tokens say whose they are
     * @param form the request: whether it asked for client_info
     */
    Answer write(DemoAccount account, boolean named, Scopes scopes, Optional<String> refreshToken, Form form) {
        JsonObject json = new JsonObject();
        json.addProperty("token_type", "Bearer");
        json.addProperty("scope", scopes.granted());
        long seconds = Tokens.LIFE.toSeconds() - 1;
        json.addProperty("expires_in", seconds);
        json.addProperty("ext_expires_in", seconds);
        json.addProperty("access_token", tokens.access(account, named, scopes));
        refreshToken.ifPresent(token -> json.addProperty("refresh_token", token));
        if (scopes.openId()) {
            json.addProperty("id_token", tokens.id(account, named));
        }
        if (form.get("client_info").equals("1")) {
            json.addProperty("client_info", clientInfo(account));
        }
        return Answer.json(200, json);
    }

    private static String clientInfo(DemoAccount account) {
        JsonObject info = new JsonObject();
        info.addProperty("uid", account.id());
        info.addProperty("utid", account.tenant().id());
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(info.toString().getBytes(StandardCharsets.UTF_8));
    }
}

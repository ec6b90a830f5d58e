package io.mailpanel.mail.signin;

import com.google.gson.JsonObject;
import java.util.Collection;

/**
 * A negative reply of the identity server.
 *
 * @param code the OAuth error
 * @param description its words; the code again where the server has none
 */
record OAuthError(String code, String description) {

    /**
     * @param secrets what was sent and must not come back in words
     * @throws IdentityBusy if the body is no OAuth error
     */
    static OAuthError of(String body, int status, Collection<String> secrets) throws IdentityBusy {
        JsonObject reply = ReplyMender.parse(body);
        String code = ReplyMender.text(reply, "error")
                .orElseThrow(() -> new IdentityBusy("HTTP " + status + " without an OAuth error"));
        String description = ReplyMender.text(reply, "error_description").orElse(code);
        for (String secret : secrets) {
            description = description.replace(secret, "…");
        }
        return new OAuthError(code, description);
    }
}

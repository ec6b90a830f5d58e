package io.mailpanel.mail.signin;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.Verdicts;
import java.io.IOException;

/**
 * The identity server's considered no. Thrown past MSAL, which would keep an invalid_grant in a static cache for two minutes
 * and answer from it, even after a new sign-in where the server gives the same refresh token again.
 */
final class OAuthRefusal extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    /**
     * @param error the OAuth error
     * @param description its words, free of what was sent
     */
    OAuthRefusal(String error, String description) {
        super(error);
        this.verdict = Verdicts.identity(error, description);
    }

    Verdict verdict() {
        return verdict;
    }
}

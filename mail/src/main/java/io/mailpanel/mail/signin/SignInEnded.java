package io.mailpanel.mail.signin;

import java.io.IOException;

/** The sign-in was cancelled here, so nothing more is asked of the identity server. */
final class SignInEnded extends IOException {
    private static final long serialVersionUID = 1L;

    SignInEnded() {
        super("cancelled");
    }
}

package io.mailpanel.device;

import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.TokenRule;

/** How the device stands with its mail server, whatever the method. */
public enum MailStand {
    /** Sending by mail is switched off. */
    OFF,
    /** Nothing is missing. */
    READY,
    /** OAuth2: nobody is signed in. */
    SIGNED_OUT,
    /** OAuth2: the sign-in is no longer valid. */
    SIGN_IN_AGAIN,
    /** OAuth2: the settings forbid that a token is sent ({@link TokenRule}); they were stored before that was refused. */
    REFUSED,
    /** SMTP AUTH, POP before SMTP: no password is kept for the server. */
    NO_PASSWORD;

    /**
     * @param server the mail server's settings
     * @param signIn how the device's sign-in stands
     * @param passwordKept whether a password is kept for the server
     */
    public static MailStand of(MailServer server, SignInState.Status signIn, boolean passwordKept) {
        if (TokenRule.hindrance(server).isPresent()) {
            return REFUSED;
        }
        return switch (server.method()) {
            case OFF -> OFF;
            case SMTP_AUTH, POP_BEFORE_SMTP -> passwordKept ? READY : NO_PASSWORD;
            case OAUTH2 ->
                switch (signIn) {
                    case SIGNED_IN -> READY;
                    case SIGNED_OUT -> SIGNED_OUT;
                    case SIGN_IN_AGAIN -> SIGN_IN_AGAIN;
                };
        };
    }
}

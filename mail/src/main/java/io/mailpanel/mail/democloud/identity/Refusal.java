package io.mailpanel.mail.democloud.identity;

/** Ends a request with an error in Entra's form. */
final class Refusal extends Exception {
    private static final long serialVersionUID = 1;

    private final transient EntraError error;

    Refusal(EntraError error) {
        super(error.error() + " " + error.code(), null, false, false);
        this.error = error;
    }

    EntraError error() {
        return error;
    }
}

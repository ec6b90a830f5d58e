package io.mailpanel.mail.signin;

import java.io.IOException;

/** The identity server answered, but with nothing usable: 429, 5xx, HTML, broken JSON. */
final class IdentityBusy extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param what for the verdict's detail; no part of a reply that could hold a token */
    IdentityBusy(String what) {
        super(what);
    }
}

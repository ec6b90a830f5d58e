package io.mailpanel.mail.signin;

import java.net.URI;

/** A sign-in by device code (RFC 8628): somebody types the code in any browser. Thread-safe. */
public interface DeviceCodeSession extends SignInSession {
    /** The code to type, as the server gave it. */
    String userCode();

    /** The address to open in a browser. */
    URI verificationAddress();
}

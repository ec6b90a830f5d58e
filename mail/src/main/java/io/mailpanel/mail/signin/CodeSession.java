package io.mailpanel.mail.signin;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import java.net.URI;
import java.time.Instant;

/** A session with a code to type. */
final class CodeSession extends Session implements DeviceCodeSession {
    private final String userCode;
    private final URI address;

    CodeSession(Owner owner, EmailService service, String userCode, URI address, Instant expiresAt, MsalClient client) {
        super(owner, service, expiresAt, client);
        this.userCode = userCode;
        this.address = address;
    }

    @Override
    public String userCode() {
        return userCode;
    }

    @Override
    public URI verificationAddress() {
        return address;
    }
}

package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.identity.IdentityFaults;
import io.mailpanel.mail.democloud.smtp.SmtpFaults;
import java.io.IOException;

/** What can be made to go wrong in the stand-in, each server with its own switches. Thread-safe. */
public final class Faults {
    private final IdentityFaults identity;
    private final SmtpFaults smtp;

    Faults(IdentityFaults identity, SmtpFaults smtp) {
        this.identity = identity;
        this.smtp = smtp;
    }

    /** The identity server's. */
    public IdentityFaults identity() {
        return identity;
    }

    /** The mail server's. */
    public SmtpFaults smtp() {
        return smtp;
    }

    /**
     * Everything as it should be again; ended tokens and consents stay ended.
     *
     * @throws IOException if a server should listen again and another program has taken its port meanwhile
     */
    public void clear() throws IOException {
        identity.clear();
        smtp.clear();
    }
}

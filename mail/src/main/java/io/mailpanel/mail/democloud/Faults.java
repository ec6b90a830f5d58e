package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.identity.IdentityFaults;
import io.mailpanel.mail.democloud.net.Relay;
import io.mailpanel.mail.democloud.pop.PopFaults;
import io.mailpanel.mail.democloud.smtp.SmtpFaults;
import java.io.IOException;

/** What can be made to go wrong in the stand-in, each server with its own switches. Thread-safe. */
public final class Faults {
    private final IdentityFaults identity;
    private final SmtpFaults smtp;
    private final PopFaults pop;
    private final Relay relay;

    Faults(IdentityFaults identity, SmtpFaults smtp, PopFaults pop, Relay relay) {
        this.identity = identity;
        this.smtp = smtp;
        this.pop = pop;
        this.relay = relay;
    }

    /** The identity server's. */
    public IdentityFaults identity() {
        return identity;
    }

    /** The mail server's. */
    public SmtpFaults smtp() {
        return smtp;
    }

    /** The POP3 server's. */
    public PopFaults pop() {
        return pop;
    }

    /** The SMTP server forgets who has logged in by POP3, as it does by itself after {@link DemoCloud#RELAY}. */
    public void forgetPopLogins() {
        relay.close();
    }

    /**
     * Everything as it should be again; ended tokens and consents stay ended.
     *
     * @throws IOException if a server should listen again and another program has taken its port meanwhile
     */
    public void clear() throws IOException {
        identity.clear();
        smtp.clear();
        pop.clear();
    }
}

package io.mailpanel.mail.smtp;

import java.util.Optional;

/** Where the mail server's password is kept. */
@FunctionalInterface
public interface Passwords {
    /** The password for exactly this server and account; empty if none is kept for them. */
    Optional<String> of(MailServer server);
}

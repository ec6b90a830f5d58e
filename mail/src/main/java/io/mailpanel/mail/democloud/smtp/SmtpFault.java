package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Fault;

/** What can go wrong at the mail server and has no values of its own. */
enum SmtpFault implements Fault {
    /** A token is refused, good or not: 535 5.7.3. */
    REFUSE_TOKENS,
    /** A refused token is first answered with a 334 challenge of JSON, as Google and Dovecot do. */
    CHALLENGE,
    /** A password is refused, good or not: 535 5.7.3. */
    REFUSE_PASSWORDS,
    /** No STARTTLS is offered or taken. */
    NO_STARTTLS,
    /** No AUTH is offered or taken. */
    NO_AUTH,
    /** Only passwords are offered or taken. */
    NO_XOAUTH2
}

package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Fault;

/** What can go wrong at the POP3 server and has no values of its own. */
enum PopFault implements Fault {
    /** A password is refused, good or not. */
    REFUSE_PASSWORDS,
    /** No STARTTLS is offered or taken. */
    NO_STARTTLS,
    /** A login does not open the SMTP server, as where the two do not belong together. */
    OPENS_NOTHING
}

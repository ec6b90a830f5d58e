package io.mailpanel.mail.democloud.smtp;

import java.io.IOException;

/** One command of the protocol. Has no state of its own: that is the session's. */
interface Command {
    /** As typed, upper case. */
    String verb();

    Phase phase();

    /**
     * @param argument what stands after the verb, without spaces around it
     * @throws IOException if the connection broke
     */
    Reply run(Session session, String argument) throws IOException;
}

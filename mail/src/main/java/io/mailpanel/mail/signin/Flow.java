package io.mailpanel.mail.signin;

import io.mailpanel.mail.MailException;
import java.util.function.Consumer;

/** One way to sign in. */
interface Flow {
    /**
     * Blocks until a person can act.
     *
     * @param began gets the session before this returns, and before it can end
     * @param ended gets it when it ended by itself
     * @throws MailException if it cannot begin; neither consumer was called then
     */
    Session begin(Consumer<Session> began, Consumer<Session> ended) throws MailException;
}

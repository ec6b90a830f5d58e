package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Fault;

/**
 * A command gets this reply instead of its own.
 *
 * @param phase which command
 * @param reply what it gets
 */
record NextReply(Phase phase, Reply reply) implements Fault {}

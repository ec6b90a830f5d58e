package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Fault;

/**
 * A command gets this answer instead of its own.
 *
 * @param step which command
 * @param line the answer; {@link PopFaults#HANG_UP} for none
 */
record NextAnswer(PopStep step, String line) implements Fault {}

package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Fault;

/**
 * The connection breaks off at a step.
 *
 * @param phase the step
 * @param cut where around it
 * @param nth at which time from now that the step is reached, from 1: the second RCPT, for example
 */
record Break(Phase phase, Cut cut, int nth) implements Fault {
    /** The step was reached. */
    Break nearer() {
        return new Break(phase, cut, Math.max(1, nth - 1));
    }
}

package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;

/**
 * How a step went.
 *
 * @param step which one
 * @param took how long it took
 * @param verdict OK with what was found (the address, for example), or what went wrong
 */
public record StepResult(TestStep step, Duration took, Verdict verdict) {
    /** Whether it went well. */
    public boolean good() {
        return verdict.kind() == VerdictKind.OK;
    }
}

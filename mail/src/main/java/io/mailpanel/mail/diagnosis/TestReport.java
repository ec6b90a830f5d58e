package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.List;

/**
 * A whole Connection Test.
 *
 * @param at when it ended
 * @param server whom it asked, host:port
 * @param account the mailbox that it authenticated as; empty if it did not come so far
 * @param steps the steps that were made, in their order; the last one failed, or all are there
 * @param result what came of it, in the guide's kind of words
 */
public record TestReport(Instant at, String server, String account, List<StepResult> steps, TestResult result) {
    /** Cannot be changed afterwards. */
    public TestReport {
        steps = List.copyOf(steps);
    }

    /** Why it did not go well; OK where it did. */
    public Verdict verdict() {
        return switch (result) {
            case MAIL_OFF -> new Verdict(VerdictKind.MAIL_OFF, "");
            case CANCELLED -> new Verdict(VerdictKind.CANCELLED, "");
            default -> steps.get(steps.size() - 1).verdict();
        };
    }

    /** Whether every step went well. */
    public boolean good() {
        return result == TestResult.SUCCESSFUL || result == TestResult.NOT_SECURED;
    }
}

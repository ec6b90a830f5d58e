package io.mailpanel.mail.diagnosis;

import java.util.List;
import java.util.Optional;

/**
 * A Connection Test under way.
 *
 * @param done the steps that were made
 * @param now the one that is being made; empty when it has ended
 */
public record TestProgress(List<StepResult> done, Optional<TestStep> now) {
    /** Cannot be changed afterwards. */
    public TestProgress {
        done = List.copyOf(done);
    }
}

package io.mailpanel.device.diagnosis;

import io.mailpanel.mail.diagnosis.TestProgress;
import io.mailpanel.mail.diagnosis.TestReport;
import java.util.Optional;

/**
 * The Connection Test as the device knows it.
 *
 * @param running how far the one under way is; empty when there is none
 * @param last the last one that came to a result, also before the device was started
 */
public record DiagnosisState(Optional<TestProgress> running, Optional<TestReport> last) {
    /** Never tested. */
    public static final DiagnosisState NONE = new DiagnosisState(Optional.empty(), Optional.empty());
}

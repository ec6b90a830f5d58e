package io.mailpanel.device.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a Connection Test says to do is true of a test, whatever it met: no job waits, and nothing is tried again. */
final class TestWordsTest {
    private static TestReport report(TestResult result, VerdictKind kind) {
        StepResult step = new StepResult(TestStep.AUTH, Duration.ofMillis(9), new Verdict(kind, "raw"));
        return new TestReport(Instant.EPOCH, "smtp.office365.com:587", "", List.of(step), result);
    }

    private static String remedy(Language language, TestResult result, VerdictKind kind) {
        return new Words(Texts.of(language), ZoneOffset.UTC)
                .test()
                .remedy(report(result, kind))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(
            value = VerdictKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"OK", "MAIL_SERVER_UNREACHABLE", "SERVER_CLOSED", "TRY_LATER"})
    void noRemedySpeaksOfAJobThatIsTriedAgain(VerdictKind kind) {
        assertThat(remedy(Language.EN, TestResult.AUTHENTICATION_ERROR, kind))
                .doesNotContain("job again", "tries again", "jobs go", "jobs then");
        assertThat(remedy(Language.RU, TestResult.AUTHENTICATION_ERROR, kind))
                .doesNotContain("повторите задание", "повторит попытку", "отправятся сами");
    }

    @Test
    void theTestIsToBeRunAgain() {
        assertThat(remedy(Language.EN, TestResult.AUTHENTICATION_ERROR, VerdictKind.SMTP_AUTH_OFF_MAILBOX))
                .endsWith("$false. Then run the test again.");
        assertThat(remedy(Language.RU, TestResult.POP_COMMUNICATION_ERROR, VerdictKind.POP_UNREACHABLE))
                .endsWith("Затем повторите проверку.");
        assertThat(remedy(Language.EN, TestResult.BUSY, VerdictKind.TRY_LATER)).contains("Run the test again");
        assertThat(remedy(Language.EN, TestResult.SIGN_IN_UNTRUSTED, VerdictKind.CERTIFICATE_NAME))
                .contains("sign-in server");
    }
}

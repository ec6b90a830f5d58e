package io.mailpanel.device.text;

import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Says what Connection Tests found, in one language. */
public final class TestWords {
    /** What the settings or the network are at fault for: their own words say more than the verdict's. */
    private static final Set<TestResult> OWN_REMEDY = EnumSet.of(
            TestResult.NOT_SECURED,
            TestResult.COMMUNICATION_ERROR,
            TestResult.UNSUPPORTED_METHOD,
            TestResult.CHANGE_SECURE_CONNECTION,
            TestResult.BUSY);

    /** What says no more than that it did not work. */
    private static final Set<VerdictKind> PLAIN = EnumSet.of(
            VerdictKind.OK,
            VerdictKind.MAIL_SERVER_UNREACHABLE,
            VerdictKind.SERVER_CLOSED,
            VerdictKind.METHOD_NOT_OFFERED,
            VerdictKind.TRY_LATER);

    /** What jobs do by themselves, a test does not. */
    private static final Set<VerdictKind> OWN_WORDS = EnumSet.of(
            VerdictKind.IDENTITY_UNREACHABLE,
            VerdictKind.IDENTITY_BUSY,
            VerdictKind.POP_BUSY,
            VerdictKind.POP_NOT_ENOUGH,
            VerdictKind.DAILY_LIMIT,
            VerdictKind.SIGN_IN_DAMAGED);

    private final Texts texts;
    private final Words words;

    TestWords(Texts texts, Words words) {
        this.texts = texts;
        this.words = words;
    }

    /** A step's name. */
    public String step(TestStep step) {
        return texts.get("test.step." + step.name());
    }

    /** How long a step took, in milliseconds or seconds. */
    public String took(Duration took) {
        long millis = took.toMillis();
        return millis < 1000
                ? texts.get("test.took.ms", Long.toString(millis))
                : texts.get("test.took.s", String.format(texts.language().locale(), "%.1f", millis / 1000.0));
    }

    /** What came of a test. */
    public String result(TestReport report) {
        return texts.get("test.result." + report.result().name());
    }

    /** What came of a test and when; or that there was none. */
    public String line(Optional<TestReport> last) {
        return last.map(report -> texts.get("test.line", result(report), words.dateTime(report.at())))
                .orElseGet(() -> texts.get("test.line.none"));
    }

    /** What to do about it; empty when there is nothing. */
    public Optional<String> remedy(TestReport report) {
        TestResult result = report.result();
        if (result == TestResult.SUCCESSFUL || result == TestResult.CANCELLED) {
            return Optional.empty();
        }
        if (result == TestResult.UNREACHABLE && report.verdict().kind() != VerdictKind.ADDITIONAL_NETWORK_DOWN) {
            TestStep failed = report.steps().get(report.steps().size() - 1).step();
            return Optional.of(texts.get("test.remedy." + failed.name()));
        }
        if (result == TestResult.NOT_SECURED && !secured(report)) {
            return Optional.of(texts.get("test.remedy.NOT_SECURED.none"));
        }
        if (OWN_REMEDY.contains(result) && plain(report) || result == TestResult.SIGN_IN_UNTRUSTED) {
            return Optional.of(texts.get("test.remedy." + result.name()));
        }
        return Optional.of(remedy(report.verdict()));
    }

    /** The verdict's remedy, which speaks of jobs, in the words for a test. */
    private String remedy(Verdict verdict) {
        if (OWN_WORDS.contains(verdict.kind())) {
            return texts.get("test.remedy." + verdict.kind().name());
        }
        String again = texts.get("test.again");
        return words.remedy(verdict)
                .replace(texts.get("test.again.job"), again)
                .replace(texts.get("test.again.device"), again);
    }

    private static boolean secured(TestReport report) {
        return report.steps().stream().anyMatch(step -> step.step() == TestStep.TLS);
    }

    private static boolean plain(TestReport report) {
        VerdictKind kind = report.verdict().kind();
        // At the step of TLS it means that there is no STARTTLS, with a password as with a token.
        return PLAIN.contains(kind)
                || report.result() == TestResult.CHANGE_SECURE_CONNECTION && kind == VerdictKind.AUTH_NOT_OFFERED;
    }

    /** What a step found or was told, raw, for support; empty for nothing. */
    public String detail(StepResult result) {
        return result.verdict().detail();
    }
}

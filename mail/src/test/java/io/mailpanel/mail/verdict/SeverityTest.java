package io.mailpanel.mail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every row of the verdict table keeps to. */
final class SeverityTest {
    @ParameterizedTest
    @EnumSource
    void whatGoesOnByItselfIsNoErrorAndWhatDoesNotIsNoNews(VerdictKind kind) {
        if (kind.retry()) {
            assertThat(kind.severity()).isNotEqualTo(Severity.ERROR);
        } else if (kind.code() == 0) {
            assertThat(kind.severity()).isEqualTo(Severity.INFO);
        } else {
            assertThat(kind.severity()).isNotEqualTo(Severity.INFO);
            assertThat(kind.actor()).as("somebody must mend it").isNotEqualTo(Actor.NOBODY);
        }
    }
}

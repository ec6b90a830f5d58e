package io.mailpanel.panel.screens;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.States;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.panel.look.Glyph;
import io.mailpanel.panel.look.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Icon and colour of a job are how grave its verdict is. */
final class JobLookTest {
    private static Job job(JobState state, VerdictKind kind) {
        return States.job(state, Optional.of(kind), Optional.empty());
    }

    @Test
    void theVerdictsSeverityIsWhatIsSeen() {
        Job refused = job(JobState.FAILED, VerdictKind.AUTH_REFUSED);
        assertThat(JobLook.glyph(refused)).isEqualTo(Glyph.ERROR_FILL);
        assertThat(JobLook.role(refused)).isEqualTo(Role.ERROR);
        assertThat(JobLook.container(refused, refused.severity())).isEqualTo(Role.ERROR_CONTAINER);
        Job partly = job(JobState.FAILED, VerdictKind.PARTLY_DELIVERED);
        assertThat(JobLook.glyph(partly)).isEqualTo(Glyph.WARNING);
        assertThat(JobLook.role(partly)).isEqualTo(Role.WARNING);
        assertThat(JobLook.container(partly, partly.severity())).isEqualTo(Role.WARNING_CONTAINER);
        Job busy = job(JobState.QUEUED, VerdictKind.TRY_LATER);
        assertThat(JobLook.role(busy)).isEqualTo(Role.ON_SURFACE_VARIANT);
        assertThat(JobLook.container(busy, busy.severity())).isEqualTo(Role.CONTAINER);
        Job away = job(JobState.QUEUED, VerdictKind.MAIL_SERVER_UNREACHABLE);
        assertThat(JobLook.role(away)).isEqualTo(Role.WARNING);
        assertThat(JobLook.container(away, away.severity())).isEqualTo(Role.WARNING_CONTAINER);
    }
}

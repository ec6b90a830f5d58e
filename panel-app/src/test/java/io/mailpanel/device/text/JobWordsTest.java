package io.mailpanel.device.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.RecipientResult.Outcome;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the faces say of how jobs stand. */
final class JobWordsTest {
    private final JobWords english = new Words(Texts.of(Language.EN), ZoneId.of("UTC")).jobs();
    private final JobWords russian = new Words(Texts.of(Language.RU), ZoneId.of("Europe/Moscow")).jobs();

    @Test
    void jobsSayTheirStateTheirCodeAndTheirTime() {
        assertThat(english.line(States.job(JobState.QUEUED, Optional.empty(), Optional.empty())))
                .isEqualTo("Waiting");
        assertThat(english.line(States.job(
                        JobState.QUEUED, Optional.of(VerdictKind.MAIL_SERVER_UNREACHABLE), Optional.of(States.NOON))))
                .isEqualTo("Waiting: code 360, next try at 12:05");
        assertThat(russian.line(States.job(JobState.FAILED, Optional.of(VerdictKind.AUTH_REFUSED), Optional.empty())))
                .isEqualTo("Не отправлено: код 312, 22 февр. 2026, 15:05");
        assertThat(english.line(States.job(JobState.SENT, Optional.of(VerdictKind.OK), Optional.empty())))
                .isEqualTo("Sent, 22 Feb 2026, 12:05");
        assertThat(english.recipients(States.job(JobState.SENT, Optional.empty(), Optional.empty())))
                .isEqualTo("a@contoso.example and 2 more");
    }

    @Test
    void theQueueIsCountedAndHasItsOldest() {
        var waits = States.job(JobState.QUEUED, Optional.empty(), Optional.empty());
        var goes = States.job(JobState.SENDING, Optional.empty(), Optional.empty());
        var gone = States.job(JobState.SENT, Optional.of(VerdictKind.OK), Optional.empty());
        assertThat(english.queue(having(List.of(gone)))).isEqualTo("Nothing waits");
        assertThat(english.queue(having(List.of(waits, goes, waits, gone))))
                .isEqualTo("Waiting: 2, sending: 1, the oldest since 22 Feb 2026, 12:05");
        assertThat(russian.queue(having(List.of(waits, gone))))
                .isEqualTo("Ожидают: 1, отправляются: 0, самое раннее — 22 февр. 2026, 15:05");
        assertThat(russian.queue(having(List.of()))).isEqualTo("Пусто");
    }

    private static DeviceState having(List<Job> jobs) {
        SignInState in = States.signIn(SignInState.Status.SIGNED_IN, Optional.empty());
        return States.with(Language.EN, PrinterStatus.READY, jobs, in);
    }

    @Test
    void whereSomeHaveItItIsNotSaidThatItWasNotSent() {
        var partly = States.job(
                JobState.FAILED,
                Optional.of(VerdictKind.PARTLY_DELIVERED),
                Outcome.DELIVERED,
                Outcome.REFUSED,
                Outcome.DELIVERED);
        assertThat(english.state(partly)).isEqualTo("Sent to 2 of 3");
        assertThat(english.line(partly)).isEqualTo("Sent to 2 of 3: code 333, 22 Feb 2026, 12:05");
        assertThat(russian.line(partly)).isEqualTo("Отправлено 2 из 3: код 333, 22 февр. 2026, 15:05");
        var nobody = States.job(
                JobState.FAILED,
                Optional.of(VerdictKind.RECIPIENT_REFUSED),
                Outcome.REFUSED,
                Outcome.REFUSED,
                Outcome.REFUSED);
        assertThat(english.state(nobody)).isEqualTo("Not sent");
        var stopped = States.job(
                JobState.FAILED,
                Optional.of(VerdictKind.PARTLY_DELIVERED),
                Outcome.DELIVERED,
                Outcome.WAITING,
                Outcome.WAITING);
        assertThat(english.state(stopped)).isEqualTo("Sent to 1 of 3");
    }
}

package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.outbox.Hold.Reason;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A due job that does not go says why, and about when it will. */
final class HoldTest extends CourierFixture {
    private void sending(int perMinute) throws Exception {
        courier = courier(SendingRules.USUAL.with(1, perMinute));
        signInAndKeep();
        courier.start();
    }

    private void holds(long id, Reason reason) throws Exception {
        Await.until(
                "job " + id + " waits for " + reason,
                () -> courier.holds().containsKey(id) && courier.holds().get(id).reason() == reason);
    }

    private Instant until(long id) {
        return courier.holds().get(id).until().orElseThrow();
    }

    @Test
    void theMailboxsOwnLimit() throws Exception {
        sending(2);
        after(1, submit());
        after(1, submit());
        long third = submit();
        long fourth = submit();
        long fifth = submit();
        holds(third, Reason.LIMIT);
        assertThat(until(third)).isBetween(clock.instant(), clock.instant().plusSeconds(60));
        assertThat(until(fourth)).isAfterOrEqualTo(until(third).minusSeconds(1));
        assertThat(until(fifth)).isAfter(until(third).plusSeconds(55));
        assertThat(job(third).state()).isEqualTo(JobState.QUEUED);
    }

    @Test
    void aServerThatAskedForLess() throws Exception {
        courier = courier(SendingRules.USUAL.with(1, 2));
        long first = waiting("451 4.7.500 Server busy");
        smtp.replies.remove("MAIL");
        assertThat(courier.holds()).as("it waits for its next try").doesNotContainKey(first);
        long second = submit();
        holds(second, Reason.SLOWED);
        assertThat(until(second)).isBetween(clock.instant(), clock.instant().plus(Duration.ofMinutes(1)));
        outbox.retry(first);
        holds(first, Reason.SLOWED);
        assertThat(until(second))
                .as("what is tried again goes first")
                .isAfter(until(first).plusSeconds(50));
    }

    @Test
    void aServerThatIsAway() throws Exception {
        signInAndKeep();
        smtp.close();
        courier.start();
        long first = submit();
        after(1, first);
        long second = submit();
        assertThat(after(1, second).nextAttempt())
                .as("a person asked: it is tried")
                .isPresent();
        assertThat(courier.holds()).isEmpty();
    }

    @Test
    void whatACourierThatHasNotBegunWaitsFor() throws Exception {
        MailServer good = server;
        long id = submit();
        server = settings(AuthMethod.OFF, "localhost");
        holds(id, Reason.SETUP);
        server = settings(AuthMethod.SMTP_AUTH, "localhost");
        holds(id, Reason.SETUP);
        server = good;
        holds(id, Reason.SIGN_IN);
        signInAndKeep();
        assertThat(courier.holds()).as("it goes when it begins").isEmpty();
    }

    @Test
    void nothingHoldsWhatGoesThisMoment() throws Exception {
        signInAndKeep();
        long first = submit();
        long second = submit();
        assertThat(courier.holds()).containsOnlyKeys(second);
        assertThat(courier.holds().get(second)).isEqualTo(new Hold(Reason.BEHIND, java.util.Optional.empty()));
        courier.start();
        after(1, first);
        after(1, second);
        assertThat(courier.holds()).isEmpty();
    }
}

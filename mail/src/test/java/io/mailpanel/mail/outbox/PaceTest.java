package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PaceTest {
    private static final String BOX = "device";

    private long now = -5;
    private Pace pace = new Pace(SendingRules.USUAL, () -> now);

    private boolean open(int connection) {
        return !pace.shut(connection).contains(BOX);
    }

    private void forward(Duration time) {
        now += time.toNanos();
    }

    @Test
    void noMinuteEverHasMoreThanThirty() {
        List<Long> begun = new ArrayList<>();
        for (int second = 0; second < 600; second++) {
            while (open(1)) {
                pace.spend(BOX);
                begun.add(now);
            }
            assertThat(pace.opens()).isPresent();
            forward(Duration.ofMillis(700 + second % 7 * 100));
        }
        for (int i = 30; i < begun.size(); i++) {
            assertThat(begun.get(i) - begun.get(i - 30))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(1).toNanos());
        }
        assertThat(begun.size()).as("and it is used").isGreaterThan(30 * 7);
    }

    @Test
    void itSaysWhenTheNextMayGo() {
        for (int i = 0; i < 30; i++) {
            assertThat(open(1)).isTrue();
            pace.spend(BOX);
            forward(Duration.ofSeconds(1));
        }
        assertThat(open(1)).isFalse();
        assertThat(pace.shut(1)).doesNotContain("another");
        assertThat(pace.opens()).contains(Duration.ofSeconds(30));
        forward(Duration.ofSeconds(30));
        assertThat(open(1)).isTrue();
    }

    @Test
    void withoutALimitThereIsNone() {
        pace = new Pace(SendingRules.USUAL.with(3, 0), () -> now);
        for (int i = 0; i < 10_000; i++) {
            pace.spend(BOX);
        }
        assertThat(open(3)).isTrue();
        pace.slower(BOX, Throttle.RATE);
        assertThat(pace.perMinute(BOX)).isEqualTo(60);
    }

    @Test
    void aServerThatHasEnoughGetsLessAndSlowlyMoreAgain() {
        pace.slower(BOX, Throttle.CONNECTIONS);
        assertThat(pace.connections(BOX)).isEqualTo(2);
        assertThat(open(2)).isTrue();
        assertThat(open(3)).isFalse();
        pace.slower(BOX, Throttle.CONNECTIONS);
        pace.slower(BOX, Throttle.CONNECTIONS);
        assertThat(pace.connections(BOX)).as("one is always there").isEqualTo(1);
        pace.slower(BOX, Throttle.RATE);
        pace.slower(BOX, Throttle.RATE);
        assertThat(pace.perMinute(BOX)).isEqualTo(7);
        assertThat(pace.perMinute("another")).isEqualTo(30);
        forward(Duration.ofMinutes(4));
        assertThat(pace.perMinute(BOX)).isEqualTo(7);
        forward(Duration.ofMinutes(1));
        assertThat(pace.perMinute(BOX)).isEqualTo(15);
        assertThat(pace.connections(BOX)).isEqualTo(2);
        forward(Duration.ofMinutes(5));
        assertThat(pace.perMinute(BOX)).isEqualTo(30);
        assertThat(pace.connections(BOX)).isEqualTo(3);
        for (int i = 0; i < 20; i++) {
            pace.slower(BOX, Throttle.RATE);
        }
        assertThat(pace.perMinute(BOX)).isEqualTo(1);
    }

    @Test
    void aMailboxWhoseServerIsAwayWaitsUntilSomebodyAsks() {
        pace.hold(BOX, Duration.ofSeconds(30));
        assertThat(open(1)).isFalse();
        assertThat(pace.opens()).contains(Duration.ofSeconds(30));
        pace.release();
        assertThat(open(1)).isTrue();
        assertThat(pace.back(BOX)).isTrue();
        assertThat(pace.back(BOX)).isFalse();
        pace.hold(BOX, Duration.ofSeconds(30));
        forward(Duration.ofSeconds(30));
        assertThat(open(1)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "432 4.3.2 Concurrent connections limit exceeded, CONNECTIONS",
        "421 4.3.2 Service not available, CONNECTIONS",
        "451 4.7.500 Server busy, RATE",
        "450 4.2.1 mailbox busy, ",
        "451 4.3.0 Temporary failure, RATE",
        "450 4.7.5000 no, "
    })
    void whatAServerSays(String reply, Throttle throttle) {
        assertThat(Throttle.in(new Verdict(VerdictKind.TRY_LATER, reply)).orElse(null))
                .isEqualTo(throttle);
        assertThat(Throttle.in(new Verdict(VerdictKind.MESSAGE_REFUSED, reply))).isEmpty();
    }
}

package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import org.junit.jupiter.api.Test;

final class ThrottleTest {
    private static java.util.Optional<Throttle> in(String detail) {
        return Throttle.in(new Verdict(VerdictKind.TRY_LATER, detail));
    }

    @Test
    void isReadOfOneReplyAndOfSeveralRecipients() {
        assertThat(in("432 4.3.2 Concurrent connections limit exceeded")).contains(Throttle.CONNECTIONS);
        assertThat(in("a@x.example: 432 4.3.2 Too many; b@x.example: 450 4.2.1 Later"))
                .contains(Throttle.CONNECTIONS);
        assertThat(in("451 4.7.500 Server busy")).contains(Throttle.RATE);
        assertThat(in("a@x.example: 451 4.7.500 Server busy")).contains(Throttle.RATE);
        assertThat(in("451 4.3.0 Temporary failure")).contains(Throttle.RATE);
        assertThat(in("451 Try again")).contains(Throttle.RATE);
        assertThat(in("a@x.example: 450 4.2.1 room 451 is busy")).isEmpty();
        assertThat(in("450 4.2.1 mailbox 432 is busy")).isEmpty();
    }
}

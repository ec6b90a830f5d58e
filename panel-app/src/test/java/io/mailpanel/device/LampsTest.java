package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterPort;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.Printers;
import io.mailpanel.hardware.SimBoard;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.signin.SignInState.Status;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lamps say, on the simulated board. */
final class LampsTest {
    private final SimBoard board = Boards.simulated();
    private final Lamps lamps = new Lamps(board, true);

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource({
        "READY, OFF",
        "PAPER_NEAR_END, OFF",
        "PAPER_OUT, BLINK",
        "COVER_OPEN, BLINK",
        "ERROR, BLINK",
        "UNKNOWN, OFF",
        "DISCONNECTED, BLINK"
    })
    void thePrinter(PrinterStatus status, Light error) {
        lamps.show(States.with(Language.EN, status, List.of(), SignInState.SIGNED_OUT));
        assertThat(board.state(Led.ERROR)).isEqualTo(error);
        assertThat(board.state(Led.POWER)).isEqualTo(Light.ON);
    }

    @Test
    void aPrinterThatIsNotMeantToBeThereIsNotMissed() {
        try (PrinterPort none = Printers.open("none:")) {
            new Lamps(board, none.configured())
                    .show(States.with(Language.EN, none.status(), List.of(), SignInState.SIGNED_OUT));
        }
        assertThat(board.state(Led.ERROR)).isEqualTo(Light.OFF);
        try (PrinterPort gone = Printers.open("serial:/dev/no-such-printer")) {
            new Lamps(board, gone.configured())
                    .show(States.with(Language.EN, gone.status(), List.of(), SignInState.SIGNED_OUT));
        }
        assertThat(board.state(Led.ERROR)).isEqualTo(Light.BLINK);
    }

    @Test
    void jobs() {
        assertThat(data(JobState.SENT, JobState.FAILED, JobState.CANCELLED)).isEqualTo(Light.OFF);
        assertThat(data(JobState.QUEUED, JobState.SENT)).isEqualTo(Light.ON);
        assertThat(data(JobState.QUEUED, JobState.SENDING)).isEqualTo(Light.BLINK);
    }

    @Test
    void aFailedJobThatNobodyHasLookedAtFlashesUnlessSomethingStopsTheDevice() {
        List<Job> failed = List.of(States.job(JobState.FAILED, Optional.of(VerdictKind.TOO_LARGE), Optional.empty()));
        for (PrinterStatus printer : List.of(PrinterStatus.READY, PrinterStatus.PAPER_OUT)) {
            DeviceState seen = States.with(Language.EN, printer, failed, SignInState.SIGNED_OUT);
            boolean ready = printer == PrinterStatus.READY;
            lamps.show(States.unseen(seen, Set.of(7L)));
            assertThat(board.state(Led.ERROR)).isEqualTo(ready ? Light.TWICE : Light.BLINK);
            lamps.show(seen);
            assertThat(board.state(Led.ERROR)).isEqualTo(ready ? Light.OFF : Light.BLINK);
        }
    }

    @Test
    void aSignInThatNoLongerWorks() {
        SignInState again = States.signIn(Status.SIGN_IN_AGAIN, Optional.of(VerdictKind.SIGN_IN_EXPIRED));
        lamps.show(States.with(Language.EN, PrinterStatus.READY, List.of(), again));
        assertThat(board.state(Led.ERROR)).isEqualTo(Light.BLINK);
        lamps.off();
        for (Led led : Led.values()) {
            assertThat(board.state(led)).isEqualTo(Light.OFF);
        }
    }

    private Light data(JobState... states) {
        List<Job> jobs = List.of(states).stream()
                .map(s -> States.job(s, Optional.empty(), Optional.empty()))
                .toList();
        lamps.show(States.with(Language.EN, PrinterStatus.READY, jobs, SignInState.SIGNED_OUT));
        return board.state(Led.DATA);
    }
}

package io.mailpanel.device.board;

import io.mailpanel.device.DeviceState;
import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Beeps once when a job fails or the paper runs out, and for nothing else. For the device thread. */
public final class Beeps {
    private static final Duration BEEP = Duration.ofMillis(150);

    private final Board board;
    private Set<Long> failed;
    private PrinterStatus printer;

    /** @param board with a buzzer or without */
    public Beeps(Board board) {
        this.board = board;
    }

    /** Follows the state; the first one is nothing new, however bad it is. */
    public void show(DeviceState state) {
        Set<Long> now = state.jobs().stream()
                .filter(job -> job.state() == JobState.FAILED)
                .map(Job::id)
                .collect(Collectors.toSet());
        boolean another = failed != null && !failed.containsAll(now);
        boolean out =
                printer != null && printer != PrinterStatus.PAPER_OUT && state.printer() == PrinterStatus.PAPER_OUT;
        failed = now;
        printer = state.printer();
        if (another || out) {
            board.beep(BEEP);
        }
    }
}

package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.hardware.Board.Button;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.JobState;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the board's parts do to the whole device, and it to them. */
@Timeout(120)
final class BoardRulesTest extends OneCloud {
    private final BlockingQueue<Boolean> buzzer = new LinkedBlockingQueue<>();

    @BeforeEach
    void open() throws Exception {
        rig.board.onEdge(edge -> {
            if (edge.pin().name().equals("buzzer")) {
                buzzer.add(edge.pin().high());
            }
        });
        rig.await(state -> state.printer() == PrinterStatus.READY);
    }

    @Test
    void aPaperContactHoldsPrintingUpAndIsShownHeardAndTakenBack() throws Exception {
        rig.board.move(Sensor.PAPER_OUT, true);
        rig.await(state -> state.printer() == PrinterStatus.PAPER_OUT);
        rig.await(Led.ERROR, Light.BLINK);
        assertThat(buzzer.poll(20, TimeUnit.SECONDS)).isTrue();
        assertThat(buzzer.poll(20, TimeUnit.SECONDS)).isFalse();
        PrinterStatus printed = rig.device.sheet().print().toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(printed).isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(rig.paper.strip().getHeight()).as("nothing was printed").isLessThan(400);
        rig.board.move(Sensor.PAPER_OUT, false);
        rig.await(state -> state.printer() == PrinterStatus.READY);
        rig.await(Led.ERROR, Light.OFF);
        assertThat(rig.device.sheet().print().toCompletableFuture().get(20, TimeUnit.SECONDS))
                .isEqualTo(PrinterStatus.READY);
        assertThat(buzzer).as("no beep for paper that is back").isEmpty();
    }

    @Test
    void theCoverToo() throws Exception {
        rig.board.move(Sensor.COVER_OPEN, true);
        rig.await(state -> state.printer() == PrinterStatus.COVER_OPEN);
        rig.await(Led.ERROR, Light.BLINK);
        rig.board.move(Sensor.COVER_OPEN, false);
        rig.await(state -> state.printer() == PrinterStatus.READY);
        assertThat(buzzer).isEmpty();
    }

    @Test
    void aJobThatFailsBeepsOnceAndOneThatIsSentNever() throws Exception {
        rig.signInWithoutOk();
        rig.device.mailServer().apply(rig.form());
        send("Sent");
        rig.await(state -> state.jobs().stream().anyMatch(job -> job.state() == JobState.SENT));
        assertThat(buzzer).isEmpty();
        cloud.faults()
                .smtp()
                .nextReply(Phase.MAIL, Reply.of(552, "5.3.4 Message size exceeds fixed maximum message size"));
        send("Refused");
        rig.await(state -> state.jobs().stream().anyMatch(job -> job.state() == JobState.FAILED));
        assertThat(buzzer.poll(20, TimeUnit.SECONDS)).isTrue();
        assertThat(buzzer.poll(20, TimeUnit.SECONDS)).isFalse();
        rig.device.refresh();
        send("Sent too");
        rig.await(state -> state.jobs().stream()
                        .filter(job -> job.state() == JobState.SENT)
                        .count()
                == 2);
        assertThat(buzzer).as("one beep for one job").isEmpty();
    }

    private void send(String subject) throws Exception {
        rig.device
                .scan()
                .scanToEmail(new ScanRequest(List.of("vera@contoso.example"), subject, ""))
                .toCompletableFuture()
                .get(30, TimeUnit.SECONDS);
    }

    @Test
    void asleepThePowerLampOnlyFlashesAndAJobWakesNothing() throws Exception {
        rig.signInWithoutOk();
        rig.device.mailServer().apply(rig.form());
        rig.board.press(Button.POWER);
        rig.await(state -> state.board().asleep());
        rig.await(Led.POWER, Light.FLASH);
        send("Asleep");
        DeviceState sent = rig.await(state -> state.jobs().stream().anyMatch(job -> job.state() == JobState.SENT));
        assertThat(sent.board().asleep()).isTrue();
        rig.board.press(Button.HOME);
        rig.await(state -> !state.board().asleep());
        rig.await(Led.POWER, Light.ON);
    }
}

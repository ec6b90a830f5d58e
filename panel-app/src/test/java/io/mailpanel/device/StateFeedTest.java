package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.signin.SignInState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Listeners hear the present state, then each change, on the device thread. */
final class StateFeedTest {
    private final DeviceThreads threads = new DeviceThreads();
    private final StateFeed feed = new StateFeed(threads.device(), state(PrinterStatus.READY));
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    @AfterEach
    void close() {
        threads.close();
    }

    @Test
    void theStateOfNowThenEveryChangeOnTheDeviceThread() throws Exception {
        feed.subscribe(this::hear);
        assertThat(next()).isEqualTo("READY on device");
        feed.update(() -> state(PrinterStatus.PAPER_OUT));
        assertThat(feed.state().printer()).as("at once for who asks").isEqualTo(PrinterStatus.PAPER_OUT);
        assertThat(next()).isEqualTo("PAPER_OUT on device");
    }

    @Test
    void aBurstMakesOneCallAndTheSameStateNone() throws Exception {
        feed.subscribe(this::hear);
        assertThat(next()).startsWith("READY");
        CountDownLatch busy = new CountDownLatch(1);
        threads.device().execute(() -> await(busy));
        for (PrinterStatus status : PrinterStatus.values()) {
            feed.update(() -> state(status));
        }
        feed.update(() -> state(PrinterStatus.COVER_OPEN));
        busy.countDown();
        assertThat(next()).startsWith("COVER_OPEN");
        feed.update(() -> state(PrinterStatus.COVER_OPEN));
        feed.update(() -> state(PrinterStatus.ERROR));
        assertThat(next()).startsWith("ERROR");
        assertThat(heard).isEmpty();
    }

    @Test
    void oneThatThrowsIsCalledAgainAndDoesNotStopTheOthers() throws Exception {
        List<PrinterStatus> thrown = new ArrayList<>();
        feed.subscribe(state -> {
            thrown.add(state.printer());
            throw new IllegalStateException("a listener's own fault");
        });
        feed.subscribe(this::hear);
        assertThat(next()).startsWith("READY");
        feed.update(() -> state(PrinterStatus.ERROR));
        assertThat(next()).startsWith("ERROR");
        assertThat(thrown).containsExactly(PrinterStatus.READY, PrinterStatus.ERROR);
    }

    @Test
    void whoClosedHearsNoMore() throws Exception {
        Subscription first = feed.subscribe(state -> heard.add("closed one"));
        assertThat(next()).isEqualTo("closed one");
        first.close();
        first.close();
        feed.subscribe(this::hear);
        assertThat(next()).startsWith("READY");
        feed.update(() -> state(PrinterStatus.ERROR));
        assertThat(next()).startsWith("ERROR");
        assertThat(heard).isEmpty();
    }

    private void hear(DeviceState state) {
        heard.add(state.printer() + " on " + Thread.currentThread().getName());
    }

    private String next() throws InterruptedException {
        return heard.poll(10, TimeUnit.SECONDS);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DeviceState state(PrinterStatus printer) {
        return States.with(Language.EN, printer, List.of(), SignInState.SIGNED_OUT);
    }
}

package io.mailpanel.device.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.hardware.SimBoard;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contacts at paper and cover make of the wire's status. */
final class ContactsTest {
    private final SimBoard board = Boards.simulated();
    private final Contacts contacts = new Contacts(board);

    @AfterEach
    void close() {
        board.close();
    }

    @ParameterizedTest
    @CsvSource({
        "READY, PAPER_OUT, PAPER_OUT",
        "PAPER_NEAR_END, PAPER_OUT, PAPER_OUT",
        "UNKNOWN, PAPER_OUT, PAPER_OUT",
        "ERROR, COVER_OPEN, COVER_OPEN",
        "UNKNOWN, COVER_OPEN, COVER_OPEN",
        "COVER_OPEN, PAPER_OUT, COVER_OPEN",
        "DISCONNECTED, PAPER_OUT, DISCONNECTED"
    })
    void aContactWinsOverAWireThatSeesNothing(PrinterStatus wire, Sensor moved, PrinterStatus shown) throws Exception {
        move(moved, true);
        assertThat(contacts.apply(wire)).isEqualTo(shown);
        move(moved, false);
        assertThat(contacts.apply(wire)).isEqualTo(wire);
    }

    @Test
    void aBoardWithoutContactsSaysNothing() {
        Contacts none = new Contacts(Boards.none());
        for (PrinterStatus status : PrinterStatus.values()) {
            assertThat(none.apply(status)).isEqualTo(status);
        }
    }

    private void move(Sensor sensor, boolean active) throws InterruptedException {
        CountDownLatch moved = new CountDownLatch(1);
        board.onSensor(it -> {
            if (board.active(sensor).orElse(false) == active) {
                moved.countDown();
            }
        });
        board.move(sensor, active);
        assertThat(moved.await(20, TimeUnit.SECONDS)).isTrue();
    }
}

package io.mailpanel.device.board;

import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Sensor;
import io.mailpanel.hardware.PrinterStatus;
import java.util.function.UnaryOperator;

/**
 * What the board's contacts at paper and cover make of what the printer's wire says. A contact that says no wins over a
 * wire that knows nothing or sees nothing; one that says yes proves nothing. A printer that is not there stays so.
 */
public final class Contacts implements UnaryOperator<PrinterStatus> {
    private final Board board;

    /** @param board with contacts or without */
    public Contacts(Board board) {
        this.board = board;
    }

    @Override
    public PrinterStatus apply(PrinterStatus wire) {
        return switch (wire) {
            case READY, PAPER_NEAR_END, UNKNOWN, ERROR -> {
                // Under an open cover the paper's contact often hangs free.
                if (active(Sensor.COVER_OPEN)) {
                    yield PrinterStatus.COVER_OPEN;
                }
                yield active(Sensor.PAPER_OUT) ? PrinterStatus.PAPER_OUT : wire;
            }
            case PAPER_OUT, COVER_OPEN, DISCONNECTED -> wire;
        };
    }

    private boolean active(Sensor sensor) {
        return board.active(sensor).orElse(false);
    }
}

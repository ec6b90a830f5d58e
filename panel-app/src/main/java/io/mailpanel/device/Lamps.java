package io.mailpanel.device;

import io.mailpanel.hardware.Board;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.mail.outbox.JobState;

/** What the three lamps say of the state. */
final class Lamps {
    private final Board board;
    private final boolean printerConfigured;

    /** @param printerConfigured whether a printer is meant to be there, so that its absence is a fault */
    Lamps(Board board, boolean printerConfigured) {
        this.board = board;
        this.printerConfigured = printerConfigured;
    }

    void show(DeviceState state) {
        board.light(Led.POWER, state.board().asleep() ? Light.FLASH : Light.ON);
        board.light(Led.DATA, data(state));
        board.light(Led.ERROR, error(state));
    }

    void off() {
        for (Led led : Led.values()) {
            board.light(led, Light.OFF);
        }
    }

    private static Light data(DeviceState state) {
        if (state.jobs().stream().anyMatch(job -> job.state() == JobState.SENDING)) {
            return Light.BLINK;
        }
        return state.jobs().stream().anyMatch(job -> job.state().active()) ? Light.ON : Light.OFF;
    }

    /** What stops the device goes before what has failed once and can wait. */
    private Light error(DeviceState state) {
        if (needsAttention(state)) {
            return Light.BLINK;
        }
        return state.unseen().isEmpty() ? Light.OFF : Light.TWICE;
    }

    private boolean needsAttention(DeviceState state) {
        boolean mail = state.mailStand() == MailStand.SIGN_IN_AGAIN || state.mailStand() == MailStand.REFUSED;
        return mail
                || switch (state.printer()) {
                    case PAPER_OUT, COVER_OPEN, ERROR -> true;
                    case DISCONNECTED -> printerConfigured;
                    case READY, PAPER_NEAR_END, UNKNOWN -> false;
                };
    }
}

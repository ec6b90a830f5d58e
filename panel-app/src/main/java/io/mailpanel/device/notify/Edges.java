package io.mailpanel.device.notify;

import io.mailpanel.device.DeviceState;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a state of the device says of the events that begin and end. Pure functions. */
final class Edges {
    /** The events that stand until they are over. */
    static final List<NotifyEvent> STANDING = List.of(
            NotifyEvent.PAPER_OUT, NotifyEvent.COVER_OPEN, NotifyEvent.SIGN_IN_LAPSES, NotifyEvent.SIGN_IN_LOST);

    private Edges() {}

    /** Whether the event stands; empty when the state does not say, so that it is as it was. */
    static Optional<Boolean> stands(NotifyEvent event, DeviceState state, NotifySettings settings, Instant now) {
        return switch (event) {
            case PAPER_OUT -> paperOut(state.printer());
            case COVER_OPEN -> coverOpen(state.printer());
            case SIGN_IN_LAPSES -> lapses(state, settings, now);
            case SIGN_IN_LOST -> Optional.of(lost(state));
            case CERTIFICATE_LAPSES, JOB_FAILED, WRONG_PASSWORD -> Optional.empty();
        };
    }

    /** The event that begins to stand with this state. */
    static Happening began(NotifyEvent event, DeviceState state, Instant now) {
        String account = state.signIn().account().map(Account::username).orElse("");
        return switch (event) {
            case SIGN_IN_LAPSES ->
                new Happening(
                        event,
                        "",
                        now,
                        List.of(
                                account,
                                Long.toString(
                                        state.signIn().lapsesAt().orElse(now).toEpochMilli())));
            case SIGN_IN_LOST ->
                new Happening(
                        event,
                        state.signIn()
                                .trouble()
                                .map(Verdict::kind)
                                .map(Enum::name)
                                .orElse(""),
                        now,
                        List.of(account));
            case PAPER_OUT, COVER_OPEN, CERTIFICATE_LAPSES, JOB_FAILED, WRONG_PASSWORD -> Happening.of(event, now);
        };
    }

    /** When the sign-in begins to be about to end, if nothing changes until then. */
    static Optional<Instant> lapseWarning(DeviceState state, NotifySettings settings) {
        boolean signedIn = state.mailServer().method() == AuthMethod.OAUTH2
                && state.signIn().status() == SignInState.Status.SIGNED_IN;
        return signedIn ? state.signIn().lapsesAt().map(at -> at.minus(settings.lapse())) : Optional.empty();
    }

    /** With the cover open or nobody answering, the paper may be changed just now: it is back when the printer is ready. */
    private static Optional<Boolean> paperOut(PrinterStatus status) {
        return switch (status) {
            case PAPER_OUT -> Optional.of(true);
            case READY, PAPER_NEAR_END -> Optional.of(false);
            case COVER_OPEN, ERROR, UNKNOWN, DISCONNECTED -> Optional.empty();
        };
    }

    private static Optional<Boolean> coverOpen(PrinterStatus status) {
        return switch (status) {
            case COVER_OPEN -> Optional.of(true);
            case READY, PAPER_NEAR_END, PAPER_OUT -> Optional.of(false);
            case ERROR, UNKNOWN, DISCONNECTED -> Optional.empty();
        };
    }

    private static boolean lost(DeviceState state) {
        return state.mailServer().method() == AuthMethod.OAUTH2
                && state.signIn().status() == SignInState.Status.SIGN_IN_AGAIN;
    }

    private static Optional<Boolean> lapses(DeviceState state, NotifySettings settings, Instant now) {
        if (lost(state)) {
            return Optional.empty();
        }
        return Optional.of(
                lapseWarning(state, settings).filter(at -> !now.isBefore(at)).isPresent());
    }
}

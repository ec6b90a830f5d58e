package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What a sign-in ends with: an account that fits the chosen service, or a verdict. */
final class Arrival {
    /** The directory of all personal Microsoft accounts. */
    private static final String PERSONAL = "9188040d-6c67-4c5b-b112-36a304b66dad";

    private final EmailService service;
    private final Clock clock;

    Arrival(EmailService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    /** Ends the session with one of the two; false if it had ended before. */
    boolean end(Session session, Tokens tokens, Throwable failure) {
        if (failure != null) {
            return session.fail(MsalErrors.verdict(failure));
        }
        Optional<Verdict> unfit = unfit(tokens);
        return unfit.isPresent()
                ? session.fail(unfit.get())
                : session.signedIn(new Account(tokens.username(), tokens.tenant(), service, now()));
    }

    /** As exact as the vault keeps it, so that a restart changes nothing. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private Optional<Verdict> unfit(Tokens tokens) {
        if (tokens.username().isEmpty()) {
            return Optional.of(new Verdict(
                    VerdictKind.NO_ACCOUNT_IN_REPLY, "neither token names preferred_username, upn or email"));
        }
        boolean personal = tokens.tenant().equals(PERSONAL);
        // A server that names no directory is not Microsoft's, and knows no kinds of accounts.
        boolean organizations = !personal && !tokens.tenant().isEmpty();
        boolean wrong = service == EmailService.EXCHANGE_ONLINE ? personal : organizations;
        return wrong ? Optional.of(new Verdict(VerdictKind.WRONG_ACCOUNT_KIND, tokens.username())) : Optional.empty();
    }
}

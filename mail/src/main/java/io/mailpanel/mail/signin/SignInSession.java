package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** One sign-in from its beginning to the account that stands pending, by whichever way. Thread-safe. */
public interface SignInSession {
    /** How far it has come. */
    enum State {
        /** It has begun; nobody has finished signing in. */
        WAITING,
        /** Somebody signed in; the tokens are in memory only, until {@link SignIn#keep}. */
        PENDING_OK,
        /** Kept on the device. */
        KEPT,
        /** Ended without an account: see {@link #failure()}. */
        FAILED
    }

    /** Whose sign-in it is. */
    Owner owner();

    /** The service that was chosen. */
    EmailService service();

    /** Until when somebody can finish it. */
    Instant expiresAt();

    /** How far it has come. */
    State state();

    /** The account, once the state is PENDING_OK or KEPT. */
    Optional<Account> account();

    /** Why it failed, once the state is FAILED. */
    Optional<Verdict> failure();

    /**
     * Completes with the account when somebody signed in, or exceptionally with a {@link io.mailpanel.mail.MailException}
     * when its time ran out, it was declined or cancelled, or the identity server failed. Completes on a thread of SignIn.
     */
    CompletableFuture<Account> result();
}

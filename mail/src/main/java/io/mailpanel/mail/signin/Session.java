package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A sign-in over MSAL. It moves WAITING → PENDING_OK → KEPT, or to FAILED from either of the first two. */
sealed class Session implements SignInSession permits CodeSession {
    private final Owner owner;
    private final EmailService service;
    private final Instant expiresAt;
    private final MsalClient client;
    private final CompletableFuture<Account> result = new CompletableFuture<>();
    private State state = State.WAITING;
    private Account account;
    private Verdict failure;

    Session(Owner owner, EmailService service, Instant expiresAt, MsalClient client) {
        this.owner = owner;
        this.service = service;
        this.expiresAt = expiresAt;
        this.client = client;
    }

    /** Somebody signed in; false if the session had ended before. The result is completed by {@link #announce}. */
    final synchronized boolean signedIn(Account who) {
        if (state != State.WAITING) {
            return false;
        }
        account = who;
        state = State.PENDING_OK;
        return true;
    }

    /** Ends the session without an account; false if it had ended, or was kept, before. */
    final synchronized boolean fail(Verdict verdict) {
        if (state != State.WAITING && state != State.PENDING_OK) {
            return false;
        }
        failure = verdict;
        account = null;
        state = State.FAILED;
        return true;
    }

    /** Ended here: by the person, by a newer session, or by the device's end. */
    final boolean cancel() {
        client.end();
        return fail(new Verdict(VerdictKind.CANCELLED, ""));
    }

    final synchronized void kept() {
        state = State.KEPT;
    }

    /** It was kept, and that was taken back. */
    final synchronized void waitsAgain() {
        state = State.PENDING_OK;
    }

    /** Completes the result with what is known now; outside of any lock, since it runs others' code. */
    final void announce() {
        Optional<Verdict> failed = failure();
        if (failed.isPresent()) {
            result.completeExceptionally(new MailException(failed.get()));
        } else {
            account().ifPresent(result::complete);
        }
    }

    final MsalClient client() {
        return client;
    }

    @Override
    public final Owner owner() {
        return owner;
    }

    @Override
    public final EmailService service() {
        return service;
    }

    @Override
    public final Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public final synchronized State state() {
        return state;
    }

    @Override
    public final synchronized Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public final synchronized Optional<Verdict> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public final CompletableFuture<Account> result() {
        return result;
    }
}

package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A device-code sign-in over MSAL. It moves WAITING → PENDING_OK → KEPT, or to FAILED from either of the first two. */
final class Session implements DeviceCodeSession {
    private final Owner owner;
    private final EmailService service;
    private final Code code;
    private final MsalClient client;
    private final CompletableFuture<Account> result = new CompletableFuture<>();
    private State state = State.WAITING;
    private Account account;
    private Verdict failure;

    /** The device code's public part. */
    record Code(String userCode, URI address, Instant expiresAt) {}

    Session(Owner owner, EmailService service, Code code, MsalClient client) {
        this.owner = owner;
        this.service = service;
        this.code = code;
        this.client = client;
    }

    /** Somebody signed in; false if the session had ended before. The result is completed by {@link #announce}. */
    synchronized boolean signedIn(Account who) {
        if (state != State.WAITING) {
            return false;
        }
        account = who;
        state = State.PENDING_OK;
        return true;
    }

    /** Ends the session without an account; false if it had ended, or was kept, before. */
    synchronized boolean fail(Verdict verdict) {
        if (state != State.WAITING && state != State.PENDING_OK) {
            return false;
        }
        failure = verdict;
        account = null;
        state = State.FAILED;
        return true;
    }

    /** Ended here: by the person, by a newer session, or by the device's end. */
    boolean cancel() {
        client.end();
        return fail(new Verdict(VerdictKind.CANCELLED, ""));
    }

    synchronized void kept() {
        state = State.KEPT;
    }

    /** Completes the result with what is known now; outside of any lock, since it runs others' code. */
    void announce() {
        Optional<Verdict> failed = failure();
        if (failed.isPresent()) {
            result.completeExceptionally(new MailException(failed.get()));
        } else {
            account().ifPresent(result::complete);
        }
    }

    MsalClient client() {
        return client;
    }

    @Override
    public Owner owner() {
        return owner;
    }

    @Override
    public EmailService service() {
        return service;
    }

    @Override
    public String userCode() {
        return code.userCode();
    }

    @Override
    public URI verificationAddress() {
        return code.address();
    }

    @Override
    public Instant expiresAt() {
        return code.expiresAt();
    }

    @Override
    public synchronized State state() {
        return state;
    }

    @Override
    public synchronized Optional<Account> account() {
        return Optional.ofNullable(account);
    }

    @Override
    public synchronized Optional<Verdict> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public CompletableFuture<Account> result() {
        return result;
    }
}

package io.mailpanel.webconfig;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A sign-in in a browser on the device that waits, or fails when a test wants it to. */
final class ScriptedBrowserSession implements SignInSession {
    private final EmailService service;
    private final Instant expiresAt;
    private final CompletableFuture<Account> result = new CompletableFuture<>();
    private volatile Verdict failure;

    ScriptedBrowserSession(EmailService service, Instant expiresAt) {
        this.service = service;
        this.expiresAt = expiresAt;
    }

    void failed(Verdict verdict) {
        failure = verdict;
        result.completeExceptionally(new MailException(verdict));
    }

    @Override
    public Owner owner() {
        return Owner.DEVICE;
    }

    @Override
    public EmailService service() {
        return service;
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public State state() {
        return failure == null ? State.WAITING : State.FAILED;
    }

    @Override
    public Optional<Account> account() {
        return Optional.empty();
    }

    @Override
    public Optional<Verdict> failure() {
        return Optional.ofNullable(failure);
    }

    @Override
    public CompletableFuture<Account> result() {
        return result;
    }
}

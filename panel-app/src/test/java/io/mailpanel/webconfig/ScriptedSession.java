package io.mailpanel.webconfig;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.verdict.Verdict;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A sign-in that goes the way a test or a picture wants, without any server. */
final class ScriptedSession implements DeviceCodeSession {
    private final EmailService service;
    private final String code;
    private final Instant expiresAt;
    private final CompletableFuture<Account> result = new CompletableFuture<>();
    private volatile State state = State.WAITING;
    private volatile Account account;
    private volatile Verdict failure;

    ScriptedSession(EmailService service, String code, Instant expiresAt) {
        this.service = service;
        this.code = code;
        this.expiresAt = expiresAt;
    }

    void signedIn(String username, Instant now) {
        account = new Account(username, "contoso.example", service, now);
        state = State.PENDING_OK;
        result.complete(account);
    }

    void failed(Verdict verdict) {
        failure = verdict;
        state = State.FAILED;
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
    public String userCode() {
        return code;
    }

    @Override
    public URI verificationAddress() {
        return URI.create("https://microsoft.com/devicelogin");
    }

    @Override
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public Optional<Account> account() {
        return Optional.ofNullable(account);
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

package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Delay;
import io.mailpanel.mail.democloud.fault.Reach;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What can be made to go wrong at the identity server. Thread-safe; each switch works from the next request on. */
public final class IdentityFaults {
    /** What the switches act on. */
    interface Controls {
        /** @throws IOException if the port was taken meanwhile */
        void reach(Reach reach) throws IOException;

        void endTokens(DemoAccount account, String state);

        void withdrawConsent();
    }

    private final Directory directory;
    private final Controls controls;
    private final Delay delay = new Delay();
    private final Queue<EntraError> tokenErrors = new ConcurrentLinkedQueue<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AccountFaults accounts = new AccountFaults();
    private volatile Reach reach = Reach.UP;
    private volatile boolean publicClientFlows = true;

    IdentityFaults(Directory directory, Controls controls) {
        this.directory = directory;
        this.controls = controls;
    }

    /**
     * How it meets connections; open ones end when it is refused.
     *
     * @throws IOException if it should listen again and another program has taken its port meanwhile
     */
    public synchronized void reach(Reach reach) throws IOException {
        controls.reach(reach);
        this.reach = reach;
    }

    /** Every answer is late by this; zero for none. */
    public void delay(Duration late) {
        delay.set(late);
    }

    /** The next request at the token endpoint gets this error. Called again: the one after gets that one. */
    public void nextTokenError(EntraError error) {
        tokenErrors.add(error);
    }

    /**
     * The account's next token requests get this error, others' none.
     *
     * @param times how many, at least 1
     * @throws IllegalArgumentException if there is no such account
     */
    public void tokenErrors(String address, EntraError error, int times) {
        accounts.errors(account(address), error, times);
    }

    /** The next requests at the device code and token endpoints get HTTP 503 with a page of HTML. */
    public void nextUnavailable(int times) {
        answers.addAll(Collections.nCopies(times, Answer.unavailable()));
    }

    /** The next requests at the device code and token endpoints get HTTP 429 with Retry-After. */
    public void nextThrottled(int times, Duration retryAfter) {
        answers.addAll(Collections.nCopies(times, Answer.throttled(retryAfter)));
    }

    /** The next polls with a device code, or other token requests, are told to slow down. */
    public void nextSlowDown(int times) {
        tokenErrors.addAll(Collections.nCopies(times, EntraErrors.slowDown()));
    }

    /**
     * What the organization's policy does to the account from now on.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void conditionalAccess(String address, ConditionalAccess policy) {
        accounts.policy(account(address), policy);
    }

    /**
     * From now on the account needs a second factor: a step more in the browser, and AADSTS50076 for every refresh until
     * somebody took that step.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void requireMfa(String address, boolean required) {
        accounts.mfa(account(address), required);
    }

    /** Whether the app registration has "Allow public client flows" on; without it: AADSTS7000218. */
    public void publicClientFlows(boolean allowed) {
        publicClientFlows = allowed;
    }

    /**
     * As if the account had not been used for 90 days: AADSTS700082.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void expireRefreshTokens(String address) {
        controls.endTokens(account(address), "expired");
    }

    /**
     * As if an administrator had ended the account's sessions: AADSTS50173.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void revokeRefreshTokens(String address) {
        controls.endTokens(account(address), "revoked");
    }

    /** As if the administrator had deleted the app's permissions: AADSTS65001 until somebody consents again. */
    public void withdrawConsent() {
        controls.withdrawConsent();
    }

    /** Everything as it should be again; ended tokens and consents stay ended. */
    public void clear() throws IOException {
        delay.set(Duration.ZERO);
        tokenErrors.clear();
        answers.clear();
        accounts.clear();
        publicClientFlows = true;
        reach(Reach.UP);
    }

    Reach reach() {
        return reach;
    }

    void pause() {
        delay.pause();
    }

    Optional<EntraError> takeTokenError() {
        return Optional.ofNullable(tokenErrors.poll());
    }

    Optional<Answer> takeAnswer() {
        return Optional.ofNullable(answers.poll());
    }

    Optional<EntraError> takeError(DemoAccount account, String grant) {
        return accounts.take(account, grant);
    }

    ConditionalAccess policy(DemoAccount account) {
        return accounts.policy(account);
    }

    boolean mfa(DemoAccount account) {
        return accounts.mfa(account);
    }

    void mfaPassed(DemoAccount account) {
        accounts.mfaPassed(account);
    }

    boolean publicClientFlows() {
        return publicClientFlows;
    }

    private DemoAccount account(String address) {
        return directory
                .account(address)
                .orElseThrow(() -> new IllegalArgumentException("the demo cloud has no account " + address));
    }
}

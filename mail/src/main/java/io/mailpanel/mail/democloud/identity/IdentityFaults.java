package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Delay;
import io.mailpanel.mail.democloud.fault.Reach;
import java.io.IOException;
import java.time.Duration;
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

    boolean publicClientFlows() {
        return publicClientFlows;
    }

    private DemoAccount account(String address) {
        return directory
                .account(address)
                .orElseThrow(() -> new IllegalArgumentException("the demo cloud has no account " + address));
    }
}

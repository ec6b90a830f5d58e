package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.Fault;
import io.mailpanel.mail.democloud.fault.ServerFaults;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What can be made to go wrong at the identity server. Thread-safe; each switch works from the next request on. */
public final class IdentityFaults extends ServerFaults {
    /** What the switches act on. */
    interface Controls extends ServerFaults.Controls {
        void endTokens(DemoAccount account, String state);

        void withdrawConsent();
    }

    private final Directory directory;
    private final Controls controls;
    private final Set<DemoAccount> passedSecondFactor = ConcurrentHashMap.newKeySet();

    IdentityFaults(Directory directory, Controls controls) {
        super(controls);
        this.directory = directory;
        this.controls = controls;
    }

    @Override
    public synchronized void switchOn(Fault fault, String account, int times) throws IOException {
        if (fault == IdentityFault.WITHDRAW_CONSENT) {
            controls.withdrawConsent();
        } else if (fault == IdentityFault.EXPIRE_TOKENS || fault == IdentityFault.REVOKE_TOKENS) {
            String state = fault == IdentityFault.EXPIRE_TOKENS ? "expired" : "revoked";
            directory.accounts().stream()
                    .filter(a -> account.isEmpty() || a.address().equalsIgnoreCase(account))
                    .forEach(a -> controls.endTokens(a, state));
        } else {
            if (fault == IdentityFault.SECOND_FACTOR) {
                passedSecondFactor.clear();
            }
            super.switchOn(fault, account, times);
        }
    }

    /** The next request at the token endpoint gets this error. Called again: the one after gets that one. */
    public void nextTokenError(EntraError error) {
        arm(error, "", 1);
    }

    /**
     * The account's next token requests get this error, others' none.
     *
     * @param times how many, at least 1
     * @throws IllegalArgumentException if there is no such account
     */
    public void tokenErrors(String address, EntraError error, int times) {
        arm(error, account(address).address(), times);
    }

    /** The next requests at the device code and token endpoints get HTTP 503 with a page of HTML. */
    public void nextUnavailable(int times) {
        arm(HttpTrouble.UNAVAILABLE, "", times);
    }

    /** The next requests at the device code and token endpoints get HTTP 429 with Retry-After. */
    public void nextThrottled(int times, Duration retryAfter) {
        arm(new HttpTrouble(429, retryAfter), "", times);
    }

    /** The next polls with a device code, or other token requests, are told to slow down. */
    public void nextSlowDown(int times) {
        arm(EntraErrors.slowDown(), "", times);
    }

    /**
     * What the organization's policy does to the account from now on.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void conditionalAccess(String address, ConditionalAccess policy) {
        String account = account(address).address();
        disarm(a -> a.fault() instanceof ConditionalAccess && a.account().equalsIgnoreCase(account));
        if (policy != ConditionalAccess.ALLOWS) {
            arm(policy, account, 0);
        }
    }

    /**
     * From now on the account needs a second factor: a step more in the browser, and AADSTS50076 for every refresh until
     * somebody took that step.
     *
     * @throws IllegalArgumentException if there is no such account
     */
    public void requireMfa(String address, boolean required) {
        DemoAccount account = account(address);
        passedSecondFactor.remove(account);
        disarm(a -> a.fault() == IdentityFault.SECOND_FACTOR && a.account().equalsIgnoreCase(account.address()));
        if (required) {
            arm(IdentityFault.SECOND_FACTOR, account.address(), 0);
        }
    }

    /** Whether the app registration has "Allow public client flows" on; without it: AADSTS7000218. */
    public void publicClientFlows(boolean allowed) {
        set(IdentityFault.NO_PUBLIC_CLIENTS, !allowed);
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

    @Override
    public synchronized void clear() throws IOException {
        passedSecondFactor.clear();
        super.clear();
    }

    /** The error for a token request of whoever it is. */
    Optional<EntraError> takeTokenError() {
        return take(EntraError.class, e -> true, Aim.EVERYBODY);
    }

    Optional<Answer> takeAnswer() {
        return take(HttpTrouble.class, t -> true, Aim.EVERYBODY).map(HttpTrouble::answer);
    }

    /** The error for a token request of the account, if there is one that is not for everybody. */
    Optional<EntraError> takeError(DemoAccount account, String grant) {
        pause(Aim.only(account.address()));
        Optional<EntraError> next = take(EntraError.class, e -> true, Aim.only(account.address()));
        if (next.isPresent()) {
            return next;
        }
        Aim aim = Aim.of(account.address());
        if (find(ConditionalAccess.class, p -> p.refuses(grant), aim).isPresent()) {
            return Optional.of(EntraErrors.blocked());
        }
        return needsSecondFactor(account) && !passedSecondFactor.contains(account)
                ? Optional.of(EntraErrors.mfaRequired())
                : Optional.empty();
    }

    /** Whether a policy stops the account in the browser, on the way to that goal. */
    boolean stopsBrowser(DemoAccount account, Goal.Kind goal) {
        return find(ConditionalAccess.class, p -> p.stopsBrowser(goal), Aim.of(account.address()))
                .isPresent();
    }

    /** Whether the browser must ask for it: at every sign-in. */
    boolean needsSecondFactor(DemoAccount account) {
        return is(IdentityFault.SECOND_FACTOR, Aim.of(account.address()));
    }

    void secondFactorPassed(DemoAccount account) {
        passedSecondFactor.add(account);
    }

    boolean publicClientFlows() {
        return !is(IdentityFault.NO_PUBLIC_CLIENTS, Aim.EVERYBODY);
    }

    /** Whether the tokens that the account gets now name nobody. */
    boolean takeNameless(DemoAccount account) {
        return take(IdentityFault.class, f -> f == IdentityFault.NAMELESS_TOKENS, Aim.of(account.address()))
                .isPresent();
    }

    private boolean is(IdentityFault fault, Aim aim) {
        return find(IdentityFault.class, f -> f == fault, aim).isPresent();
    }

    private DemoAccount account(String address) {
        return directory
                .account(address)
                .orElseThrow(() -> new IllegalArgumentException("the demo cloud has no account " + address));
    }
}

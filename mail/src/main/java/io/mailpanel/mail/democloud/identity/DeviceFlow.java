package io.mailpanel.mail.democloud.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One device that waits for a person to sign in for it (RFC 8628). Thread-safe. */
final class DeviceFlow implements Goal {
    /** A client that is early by less than this is not blamed. */
    private static final Duration TOLERANCE = Duration.ofMillis(50);

    private enum State {
        PENDING,
        APPROVED,
        DECLINED,
        REDEEMED
    }

    private final String deviceCode;
    private final String userCode;
    private final Authority authority;
    private final Scopes scopes;
    private final Duration interval;
    private final Instant expires;
    private State state = State.PENDING;
    private Instant lastPoll;
    private DemoAccount account;

    DeviceFlow(
            String deviceCode,
            String userCode,
            Authority authority,
            Scopes scopes,
            Duration interval,
            Instant expires) {
        this.deviceCode = deviceCode;
        this.userCode = userCode;
        this.authority = authority;
        this.scopes = scopes;
        this.interval = interval;
        this.expires = expires;
    }

    String deviceCode() {
        return deviceCode;
    }

    String userCode() {
        return userCode;
    }

    @Override
    public Kind kind() {
        return Kind.DEVICE;
    }

    @Override
    public Authority authority() {
        return authority;
    }

    @Override
    public Scopes scopes() {
        return scopes;
    }

    Instant expires() {
        return expires;
    }

    @Override
    public synchronized boolean open(Instant now) {
        return state == State.PENDING && now.isBefore(expires);
    }

    @Override
    public synchronized void approve(DemoAccount by) {
        if (state == State.PENDING) {
            state = State.APPROVED;
            account = by;
        }
    }

    @Override
    public synchronized void decline() {
        if (state == State.PENDING) {
            state = State.DECLINED;
        }
    }

    /**
     * The device asks.
     *
     * @return the account that signed in, once
     * @throws Refusal as long as there is none
     */
    synchronized DemoAccount poll(Instant now) throws Refusal {
        if (state == State.REDEEMED) {
            throw new Refusal(EntraErrors.redeemed());
        }
        if (!now.isBefore(expires)) {
            throw new Refusal(EntraErrors.expiredCode());
        }
        Optional<Instant> last = Optional.ofNullable(lastPoll);
        lastPoll = now;
        if (last.isPresent() && now.isBefore(last.get().plus(interval).minus(TOLERANCE))) {
            throw new Refusal(EntraErrors.slowDown());
        }
        if (state == State.DECLINED) {
            throw new Refusal(EntraErrors.declined());
        }
        if (state == State.PENDING) {
            throw new Refusal(EntraErrors.pending());
        }
        state = State.REDEEMED;
        return account;
    }
}

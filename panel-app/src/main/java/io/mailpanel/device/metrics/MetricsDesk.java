package io.mailpanel.device.metrics;

import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Map;

/** Whether a monitoring system may ask, with what token, and what only the device has counted for it. Thread-safe. */
public interface MetricsDesk {
    /** Whether it is switched on; off until an administrator does. */
    boolean on();

    /**
     * Switches it on with a new token; the one before is worth nothing any more. Durable.
     *
     * @return the token, 43 characters of base64url; only its hash is kept, so that it cannot be shown again
     */
    String renew();

    /** Switches it off and forgets the token. Durable. */
    void off();

    /** Whether it is on and this is its token. */
    boolean admits(String token);

    /** How many tries to send a mail ended so, since the device started. */
    Map<VerdictKind, Long> verdicts();
}

package io.mailpanel.mail.signin;

import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * How the last sign-in ended that showed how the organization and the app are prepared.
 *
 * @param at when it ended
 * @param kind OK, or SECURITY_DEFAULTS, APP_REGISTRATION, CONSENT_MISSING
 */
public record SignInOutcome(Instant at, VerdictKind kind) {
    private static final Set<VerdictKind> TELLING = EnumSet.of(
            VerdictKind.OK, VerdictKind.SECURITY_DEFAULTS, VerdictKind.APP_REGISTRATION, VerdictKind.CONSENT_MISSING);

    /** Whether such an end shows it; a code that ran out, for example, does not. */
    static boolean tells(VerdictKind kind) {
        return TELLING.contains(kind);
    }
}

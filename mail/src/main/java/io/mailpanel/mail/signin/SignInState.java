package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Instant;
import java.util.Optional;

/**
 * What is kept of an owner's sign-in.
 *
 * @param status signed in or not
 * @param account the kept account; empty when signed out
 * @param lapsesAt until when the sign-in lasts without use: last refresh and 90 days (FACTS 2); empty when signed out
 * @param trouble why somebody must sign in again, or why nobody is signed in any more; empty when all is well
 */
public record SignInState(
        Status status, Optional<Account> account, Optional<Instant> lapsesAt, Optional<Verdict> trouble) {

    /** The state of an owner that never signed in, or signed out. */
    public static final SignInState SIGNED_OUT =
            new SignInState(Status.SIGNED_OUT, Optional.empty(), Optional.empty(), Optional.empty());

    /** The state of an owner whose kept sign-in is damaged, until somebody signs in. */
    public static final SignInState DAMAGED = new SignInState(
            Status.SIGNED_OUT,
            Optional.empty(),
            Optional.empty(),
            Optional.of(new Verdict(VerdictKind.SIGN_IN_DAMAGED, "")));

    /** The three states a kept sign-in can be in. */
    public enum Status {
        /** Nothing is kept. */
        SIGNED_OUT,
        /** An account is kept, and as far as is known its refresh token works. */
        SIGNED_IN,
        /** An account is kept, but somebody has to sign in again: see trouble. */
        SIGN_IN_AGAIN
    }
}

package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Hold.Reason;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.Passwords;
import io.mailpanel.mail.smtp.TokenRule;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What must be there before an owner's jobs can go at all: they wait for it, and do not fail one by one. Thread-safe.
 *
 * @param server the settings in force
 * @param signIn the sign-ins
 * @param passwords where passwords are, for the methods that use one
 * @param known the owners that jobs have come from
 */
record Lacks(Supplier<MailServer> server, SignIn signIn, Passwords passwords, Set<Owner> known) {
    Lacks(Supplier<MailServer> server, SignIn signIn, Passwords passwords) {
        this(server, signIn, passwords, ConcurrentHashMap.newKeySet());
        known.add(Owner.DEVICE);
    }

    /** The owners whose jobs cannot go as nobody is signed in for them, as far as they are known. */
    Set<String> shut() {
        return known.stream().filter(this::signedOut).map(Owner::id).collect(Collectors.toSet());
    }

    /** Whether the owner's jobs wait for a sign-in; reads memory only. */
    boolean signedOut(Owner owner) {
        known.add(owner);
        return server.get().method() == AuthMethod.OAUTH2
                && signIn.state(owner).status() == SignInState.Status.SIGNED_OUT;
    }

    /** What the owner's jobs wait for while the courier works: all else is tried, and ends with its code. */
    Optional<Reason> working(Owner owner) {
        return signedOut(owner) ? Optional.of(Reason.SIGN_IN) : Optional.empty();
    }

    /** What the owner's jobs wait for before the courier has begun its work. */
    Optional<Reason> before(Owner owner) {
        MailServer now = server.get();
        boolean set =
                switch (now.method()) {
                    case OFF -> false;
                    case SMTP_AUTH, POP_BEFORE_SMTP -> passwords.of(now).isPresent();
                    case OAUTH2 -> TokenRule.hindrance(now).isEmpty();
                };
        if (!set) {
            return Optional.of(Reason.SETUP);
        }
        boolean signedIn = now.method().password() || signIn.state(owner).status() == SignInState.Status.SIGNED_IN;
        return signedIn ? Optional.empty() : Optional.of(Reason.SIGN_IN);
    }
}

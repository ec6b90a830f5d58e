package io.mailpanel.mail.democloud.identity;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What goes wrong for one account and not for the others. Thread-safe. */
final class AccountFaults {
    private final Map<DemoAccount, Deque<EntraError>> errors = new HashMap<>();
    private final Map<DemoAccount, ConditionalAccess> policies = new HashMap<>();
    private final Set<DemoAccount> needMfa = new HashSet<>();
    private final Set<DemoAccount> passedMfa = new HashSet<>();

    synchronized void errors(DemoAccount account, EntraError error, int times) {
        errors.computeIfAbsent(account, a -> new ArrayDeque<>()).addAll(Collections.nCopies(times, error));
    }

    synchronized void policy(DemoAccount account, ConditionalAccess policy) {
        policies.put(account, policy);
    }

    synchronized ConditionalAccess policy(DemoAccount account) {
        return policies.getOrDefault(account, ConditionalAccess.ALLOWS);
    }

    synchronized void mfa(DemoAccount account, boolean required) {
        passedMfa.remove(account);
        if (required) {
            needMfa.add(account);
        } else {
            needMfa.remove(account);
        }
    }

    /** Whether the browser must ask for it: at every sign-in. */
    synchronized boolean mfa(DemoAccount account) {
        return needMfa.contains(account);
    }

    synchronized void mfaPassed(DemoAccount account) {
        passedMfa.add(account);
    }

    /** The error for a token request of the account, if there is one. */
    synchronized Optional<EntraError> take(DemoAccount account, String grant) {
        Optional<EntraError> next = Optional.ofNullable(errors.get(account)).map(Deque::poll);
        if (next.isPresent()) {
            return next;
        }
        if (policy(account).refuses(grant)) {
            return Optional.of(EntraErrors.blocked());
        }
        return needMfa.contains(account) && !passedMfa.contains(account)
                ? Optional.of(EntraErrors.mfaRequired())
                : Optional.empty();
    }

    synchronized void clear() {
        errors.clear();
        policies.clear();
        needMfa.clear();
        passedMfa.clear();
    }
}

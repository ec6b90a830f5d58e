package io.mailpanel.mail.democloud.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The screens that a person goes through in the browser, each at an address of its own. */
enum Step {
    CODE,
    ACCOUNT,
    PASSWORD,
    MFA,
    PERMISSIONS,
    APPROVAL,
    BLOCKED,
    DONE,
    CONSENTED,
    DECLINED,
    EXPIRED;

    /** As in an address, and the name of the template. */
    String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Step> of(String path) {
        return Arrays.stream(values()).filter(s -> s.path().equals(path)).findFirst();
    }

    /** Whether a person who is here may go back to the choice of the account. */
    boolean mayGoBackToAccount() {
        return this == PASSWORD || this == MFA || this == PERMISSIONS || this == APPROVAL;
    }

    /** Whether nothing more can be done here. */
    boolean last() {
        return this == DONE || this == CONSENTED || this == DECLINED || this == EXPIRED || this == BLOCKED;
    }
}

package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Fault;

/** What can go wrong at the identity server and has no values of its own. */
enum IdentityFault implements Fault {
    /** The app registration has "Allow public client flows" off: AADSTS7000218. */
    NO_PUBLIC_CLIENTS,
    /** The account needs a second factor: a step more in the browser, and AADSTS50076 until somebody took it. */
    SECOND_FACTOR,
    /** Tokens name nobody: neither preferred_username nor upn nor email. */
    NAMELESS_TOKENS,
    /** Happens once, when it is switched on: as if the account had not been used for 90 days. */
    EXPIRE_TOKENS,
    /** Happens once: as if an administrator had ended the account's sessions. */
    REVOKE_TOKENS,
    /** Happens once: as if the administrator had deleted the app's permissions. */
    WITHDRAW_CONSENT
}

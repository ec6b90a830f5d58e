package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Fault;

/** What an organization's Conditional Access policy does to an account: AADSTS53003, and where it shows (FACTS 2). */
public enum ConditionalAccess implements Fault {
    /** Nothing. */
    ALLOWS,
    /** Blocks device codes: the person in the browser sees nothing wrong, the device is refused at the token endpoint. */
    BLOCKS_DEVICE_CODE_AT_TOKEN,
    /** Blocks device codes: only the person's browser says so, and the device waits until its code expires. */
    BLOCKS_DEVICE_CODE_IN_BROWSER,
    /** Blocks every sign-in in the browser, and every refresh at the token endpoint. */
    BLOCKS_EVERYTHING;

    /** Whether the person's browser is stopped on the way to that goal. */
    boolean stopsBrowser(Goal.Kind kind) {
        return this == BLOCKS_EVERYTHING || this == BLOCKS_DEVICE_CODE_IN_BROWSER && kind == Goal.Kind.DEVICE;
    }

    /** Whether the token endpoint refuses that grant. */
    boolean refuses(String grant) {
        return this == BLOCKS_EVERYTHING || this == BLOCKS_DEVICE_CODE_AT_TOKEN && grant.endsWith("device_code");
    }
}

package io.mailpanel.mail.democloud.fault;

/** What can be said of a fault besides its name. */
public enum Takes {
    /** Nothing: it is for everybody, until it is switched off. */
    NOTHING(false, false),
    /** For how many replies; nobody knows yet who is served. */
    TIMES(false, true),
    /** For which account. */
    ACCOUNT(true, false),
    /** Both. */
    ACCOUNT_AND_TIMES(true, true);

    private final boolean account;
    private final boolean times;

    Takes(boolean account, boolean times) {
        this.account = account;
        this.times = times;
    }

    /** Whether it can be for one account. */
    public boolean account() {
        return account;
    }

    /** Whether it can be for a number of replies. */
    public boolean times() {
        return times;
    }
}

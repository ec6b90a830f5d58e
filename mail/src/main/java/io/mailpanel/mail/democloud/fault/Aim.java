package io.mailpanel.mail.democloud.fault;

/**
 * Whose faults are looked for at a step.
 *
 * @param account the address of the account that is being served; empty while nobody has said it
 * @param everybody whether those count that are for everybody
 */
public record Aim(String account, boolean everybody) {
    /** What happens to everybody, as nobody knows yet who it is. */
    public static final Aim EVERYBODY = new Aim("", true);

    /** What happens to everybody and to that account. */
    public static Aim of(String account) {
        return new Aim(account, true);
    }

    /** What happens to that account alone, where what happens to everybody has been looked for before. */
    public static Aim only(String account) {
        return new Aim(account, false);
    }

    boolean hits(Armed armed) {
        return armed.account().isEmpty() ? everybody : armed.account().equalsIgnoreCase(account.strip());
    }
}

package io.mailpanel.mail.democloud.fault;

/**
 * A fault that is switched on.
 *
 * @param fault what goes wrong
 * @param account the address of the account for which it does; empty for everybody
 * @param left for how many replies still, from 1; 0 until it is switched off
 */
public record Armed(Fault fault, String account, int left) {
    /** The same after it has happened once more; not for the last time. */
    Armed once() {
        return left == 0 ? this : new Armed(fault, account, left - 1);
    }
}

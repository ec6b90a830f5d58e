package io.mailpanel.mail.democloud.identity;

/**
 * What stands first in the path of an endpoint, and which accounts may sign in through it.
 *
 * @param name as written in the path
 * @param organizations whether work and school accounts may
 * @param consumers whether personal accounts may
 */
record Authority(String name, boolean organizations, boolean consumers) {

    /** Whether the account may sign in here. */
    boolean admits(DemoAccount account) {
        return account.tenant().personal() ? consumers : organizations;
    }
}

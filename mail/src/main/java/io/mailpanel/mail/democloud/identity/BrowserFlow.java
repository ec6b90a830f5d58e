package io.mailpanel.mail.democloud.identity;

import java.time.Instant;

/**
 * One person's way through the screens. Bound to the browser that began it by that browser's cookie. Guarded by itself.
 */
final class BrowserFlow {
    private final String id;
    private final String cookie;
    private final Instant expires;
    private Step step = Step.CODE;
    private Goal goal;
    private DemoAccount account;

    BrowserFlow(String id, String cookie, Instant expires) {
        this.id = id;
        this.cookie = cookie;
        this.expires = expires;
    }

    String id() {
        return id;
    }

    String cookie() {
        return cookie;
    }

    Instant expires() {
        return expires;
    }

    Step step() {
        return step;
    }

    void go(Step next) {
        step = next;
    }

    /** What the person is here for; null before a device's code was typed. */
    Goal goal() {
        return goal;
    }

    void goal(Goal found) {
        goal = found;
    }

    /** The account that was typed; null before that. */
    DemoAccount account() {
        return account;
    }

    void account(DemoAccount found) {
        account = found;
    }

    /** Where a screen of this flow is. */
    String address(Step at) {
        return "/signin/" + id + "/" + at.path();
    }
}

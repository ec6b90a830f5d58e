package io.mailpanel.boot;

import java.util.Map;

/**
 * How the program is restarted: it ends with a code of its own, and whoever started it starts it again. systemd does so by
 * {@code Restart=}, the launcher when it sees the code.
 */
final class Restarts {
    /** The exit code that asks to be started again; EX_TEMPFAIL of sysexits.h. */
    static final int CODE = 75;
    /** Set by the launcher. */
    private static final String LAUNCHER = "MAILPANEL_RESTARTS";
    /** Set by systemd for what it started. */
    private static final String SYSTEMD = "INVOCATION_ID";

    private Restarts() {}

    /** Whether somebody is there to start the program again. */
    static boolean possible(Map<String, String> environment) {
        // On a desktop that systemd began, every program has inherited its variable, so that it alone says nothing
        // there.
        boolean service = environment.containsKey(SYSTEMD) && !environment.containsKey("XDG_CURRENT_DESKTOP");
        return environment.containsKey(LAUNCHER) || service;
    }

    /** Ends the program with that code; returns at once. */
    static void end() {
        // On a thread of its own: the end waits for the one that asks.
        new Thread(() -> System.exit(CODE), "restart").start();
    }
}

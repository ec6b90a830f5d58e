package io.mailpanel.panel;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.access.Access.Login;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Whether the administrator is logged in at this panel. For the event thread. */
public final class AdminSession {
    /** How this place is counted in {@link Access}. */
    public static final String PLACE = "panel";

    private final Access access;
    private final Background background;
    private final List<Runnable> listeners = new ArrayList<>();
    private boolean loggedIn;

    /** Nobody is logged in. */
    public AdminSession(Access access, Background background) {
        this.access = access;
        this.background = background;
    }

    /** Whether the administrator is logged in. */
    public boolean loggedIn() {
        return loggedIn;
    }

    /** Calls the listener after each log-in and log-out. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /**
     * Checks the password off the event thread, and logs in if it is right and not the initial one.
     *
     * @param password wiped afterwards
     * @param then gets the outcome on the event thread
     */
    public void logIn(char[] password, Consumer<Login> then) {
        background.work(
                () -> {
                    try {
                        return access.login(password, PLACE);
                    } finally {
                        Arrays.fill(password, '\0');
                    }
                },
                login -> {
                    if (login == Login.GRANTED) {
                        set(true);
                    }
                    then.accept(login == null ? Login.WRONG : login);
                });
    }

    /** Seconds until a password may be tried here again. */
    public long waitSeconds() {
        return access.waitSeconds(PLACE);
    }

    /** Logs out. */
    public void logOut() {
        if (loggedIn) {
            background.work(() -> access.loggedOut(PLACE));
        }
        set(false);
    }

    private void set(boolean to) {
        loggedIn = to;
        listeners.forEach(Runnable::run);
    }
}

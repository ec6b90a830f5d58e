package io.mailpanel.device.notify;

import io.mailpanel.mail.store.Database;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Wakes the notifier where a test has moved the clock, as the timer does where time passes by itself. */
public final class Bell {
    private Bell() {}

    /** Returns when the notifier has looked, and has done what was due. */
    public static void ring(NotifyDesk desk) throws Exception {
        ((DeviceNotifyDesk) desk).ring().get(30, TimeUnit.SECONDS);
    }

    /** What stands, as it is on the disk. */
    public static Set<NotifyEvent> standing(Database database) {
        return new NotifyLedger(database).standing();
    }
}

package io.mailpanel.device.stage;

import io.mailpanel.device.Subscription;

/** Whether administrators see the panel's picture in Web Config. Thread-safe. */
public interface PanelViewDesk {
    /** Whether it is switched on; on until an administrator switches it off. */
    boolean on();

    /** Switches it on or off, durably; open pages follow at once. */
    void set(boolean on);

    /** Calls the listener after settings changed, on the thread that changed them; it asks {@link #on} itself. */
    Subscription onChange(Runnable listener);
}

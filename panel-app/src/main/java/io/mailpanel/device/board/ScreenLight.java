package io.mailpanel.device.board;

import java.io.IOException;

/** What lights the screen up. */
@FunctionalInterface
public interface ScreenLight {
    /** A screen whose light cannot be switched: it only shows black. */
    ScreenLight NONE = on -> {};

    /**
     * Switches the light.
     *
     * @throws IOException if it cannot be; the message is for the log
     */
    void on(boolean on) throws IOException;
}

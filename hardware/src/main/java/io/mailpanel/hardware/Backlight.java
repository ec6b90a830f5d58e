package io.mailpanel.hardware;

import java.io.IOException;

/** The screen's light. Thread-safe. */
public interface Backlight {
    /** Switches the light on, as bright as it was, or off. */
    void on(boolean on) throws IOException;

    /** How bright it is, 0 to 100 %. */
    int brightness() throws IOException;

    /**
     * Sets how bright it is.
     *
     * @param percent 1 to 100
     */
    void brightness(int percent) throws IOException;
}

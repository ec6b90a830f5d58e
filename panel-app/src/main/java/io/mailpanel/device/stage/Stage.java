package io.mailpanel.device.stage;

import io.mailpanel.device.Subscription;
import java.util.List;
import java.util.function.LongConsumer;

/** What other rooms need of the panel: its picture, what is on it, touches and keys. Thread-safe. */
public interface Stage {
    /**
     * The picture of this moment.
     *
     * @param serial grows with every change of the picture
     * @param png the encoded picture, passwords masked as on the panel
     */
    record Picture(long serial, int width, int height, byte[] png) {}

    /**
     * Something on the picture that can be read or touched.
     *
     * @param name what assistive technology calls it
     * @param role button, text, field, list-item …
     * @param value a field's text; bullets for a password
     * @param enabled whether it can be used
     * @param x left edge in the picture's pixels
     * @param y top edge in the picture's pixels
     */
    record Item(String name, String role, String value, boolean enabled, int x, int y, int width, int height) {}

    /**
     * What is shown.
     *
     * @param screen the screen's id
     * @param title its title
     * @param items visible items in reading order
     * @param screenX the picture's left edge on the X screen
     * @param screenY its top edge on the X screen
     */
    record Scene(String screen, String title, List<Item> items, int screenX, int screenY) {}

    /** The picture; made anew only if something changed. */
    Picture picture();

    /** Calls the listener with the serial of each new picture, at most 20 a second. */
    Subscription onPicture(LongConsumer listener);

    /** What is shown now. */
    Scene scene();

    /** A finger goes down at this point of the picture (real input events, as from the touchscreen). */
    void press(int x, int y);

    /** The finger moves. */
    void drag(int x, int y);

    /** The finger goes up. */
    void release(int x, int y);

    /** Types text into the field that has the focus. */
    void type(String text);

    /** Presses a named key: Enter, Backspace, Escape, Tab, ArrowLeft, ArrowRight, ArrowUp, ArrowDown, Delete, Home, End. */
    void key(String name);
}

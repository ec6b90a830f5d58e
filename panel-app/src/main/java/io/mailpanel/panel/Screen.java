package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import java.util.Optional;
import javax.swing.JComponent;

/** One screen of the panel. Everything is called on the event thread. */
public interface Screen {
    /** Its row in {@link Screens}. */
    String id();

    /** Makes its content: at the first visit, and again after a change of language, keeping what was typed. */
    JComponent build();

    /** It is on the screen from now on. The argument says of what, where there are several: a job's number. */
    default void shown(String argument) {}

    /** It has left the screen. */
    default void hidden() {}

    /** Draws this state; called after build, before shown, and after each change while it is on the screen. */
    void render(DeviceState state);

    /** Its title, where the table's does not do. */
    default Optional<String> title() {
        return Optional.empty();
    }

    /** Whether the app bar with title and back arrow stands above it. */
    default boolean appBar() {
        return true;
    }

    /** What stands at the app bar's end: the one action that must stay in reach while the keyboard is up. */
    default Optional<JComponent> action() {
        return Optional.empty();
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.PanelDevice;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.panel.frame.Dialogs;
import io.mailpanel.panel.kit.KeyboardHost;
import io.mailpanel.panel.look.Look;

/**
 * What a screen works with.
 *
 * @param device the device without a face
 * @param look colours, type, icons, sizes
 * @param navigator where to go
 * @param admin whether the administrator is logged in here
 * @param dialogs dialogs and toasts
 * @param keyboard the on-screen keyboard
 * @param background for slow work
 */
public record ScreenContext(
        PanelDevice device,
        Look look,
        Navigator navigator,
        AdminSession admin,
        Dialogs dialogs,
        KeyboardHost keyboard,
        Background background) {

    /** The words in the device's language. */
    public Texts texts() {
        return device.texts();
    }

    /** What the device's values mean, in that language. */
    public Words words() {
        return device.words();
    }
}

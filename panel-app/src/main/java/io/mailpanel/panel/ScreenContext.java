package io.mailpanel.panel;

import io.mailpanel.device.Hindrance;
import io.mailpanel.device.PanelDevice;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.panel.frame.Dialogs;
import io.mailpanel.panel.kit.KeyboardHost;
import io.mailpanel.panel.look.Look;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

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

    /**
     * Asks the device for something that is written to its disk, off the event thread, and says in a dialog why if it cannot
     * be done.
     *
     * @param then gets the result on the event thread
     */
    public <T> void change(Callable<T> work, Consumer<T> then) {
        background.work(work, then, this::notChanged);
    }

    /** Says in a dialog why something could not be done. */
    public void notChanged(Exception why) {
        dialogs.message(
                texts().get("panel.unchanged"),
                Hindrance.of(why).map(this::explained).orElseGet(() -> texts().get("panel.unchanged.words")),
                texts().get("panel.ok"));
    }

    /** What happened, with its code, and what to do. */
    public String explained(Verdict verdict) {
        String cause = texts().get("panel.code", words().cause(verdict), words().code(verdict));
        return cause + "\n" + words().remedy(verdict);
    }

    /** The words in the device's language. */
    public Texts texts() {
        return device.texts();
    }

    /** What the device's values mean, in that language. */
    public Words words() {
        return device.words();
    }
}

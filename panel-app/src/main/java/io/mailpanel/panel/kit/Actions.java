package io.mailpanel.panel.kit;

import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.Action;

/** Swing actions from plain runnables. */
public final class Actions {
    private Actions() {}

    /** An action that runs this. */
    public static Action of(Runnable runnable) {
        return new AbstractAction() {
            private static final long serialVersionUID = 1L;

            @Override
            public void actionPerformed(ActionEvent e) {
                runnable.run();
            }
        };
    }
}

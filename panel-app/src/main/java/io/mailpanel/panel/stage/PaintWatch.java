package io.mailpanel.panel.stage;

import java.awt.Graphics;
import javax.swing.JComponent;
import javax.swing.plaf.LayerUI;

/** A layer through which every paint of what lies in it passes. */
public final class PaintWatch extends LayerUI<JComponent> {
    private static final long serialVersionUID = 1L;

    private final transient Runnable painted;

    /** @param painted called after every paint, on the event thread */
    public PaintWatch(Runnable painted) {
        this.painted = painted;
    }

    @Override
    public void paint(Graphics g, JComponent c) {
        super.paint(g, c);
        painted.run();
    }
}

package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import java.awt.Component;
import java.awt.Dimension;
import javax.swing.JComponent;

/** Small things side by side, on as many lines as they need. Invisible ones take no place. */
public final class Wrap extends JComponent implements Flow {
    private static final long serialVersionUID = 1L;

    private final int gap;

    /** @param gap between the things, on the reference screen */
    public Wrap(Look look, int gap) {
        this.gap = look.px(gap);
    }

    private int place(int width, boolean move) {
        int x = 0;
        int y = 0;
        int line = 0;
        for (Component child : getComponents()) {
            if (!child.isVisible()) {
                continue;
            }
            Dimension size = child.getPreferredSize();
            int breadth = Math.min(size.width, width);
            if (x > 0 && x + breadth > width) {
                x = 0;
                y += line + gap;
                line = 0;
            }
            if (move) {
                child.setBounds(x, y, breadth, size.height);
            }
            x += breadth + gap;
            line = Math.max(line, size.height);
        }
        return y + line;
    }

    @Override
    public int heightFor(int width) {
        return place(width, false);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = -gap;
        for (Component child : getComponents()) {
            width += child.isVisible() ? child.getPreferredSize().width + gap : 0;
        }
        return new Dimension(Math.max(0, width), heightFor(Math.max(0, width)));
    }

    @Override
    public void doLayout() {
        place(getWidth(), true);
    }
}

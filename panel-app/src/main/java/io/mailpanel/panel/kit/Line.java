package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Insets;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.border.EmptyBorder;

/** Children side by side. Invisible ones take no place. */
public final class Line extends JComponent implements Flow {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final int gap;
    private final transient Map<Component, Fit> fits = new IdentityHashMap<>();
    private double along;
    private boolean top;

    /** @param gap between children, on the reference screen */
    public Line(Look look, int gap) {
        this.look = look;
        this.gap = look.px(gap);
    }

    /** Room inside the edges, on the reference screen. */
    public Line pad(int above, int left, int below, int right) {
        setBorder(new EmptyBorder(look.px(above), look.px(left), look.px(below), look.px(right)));
        return this;
    }

    /** The children stand in the middle if none grows. */
    public Line centred() {
        along = 0.5;
        return this;
    }

    /** The children stand at the right if none grows. */
    public Line trailing() {
        along = 1;
        return this;
    }

    /** The children stand at the top, not in the middle of the height. */
    public Line top() {
        top = true;
        return this;
    }

    /** Adds a child in its preferred width. */
    public Line with(Component child) {
        return with(child, Fit.NATURAL);
    }

    /** Adds a child: NATURAL in its own size, FILL in the full height, GROW and BOTH with what width is left. */
    public Line with(Component child, Fit fit) {
        fits.put(child, fit);
        add(child);
        return this;
    }

    /** Takes all children out. */
    public Line clear() {
        fits.clear();
        removeAll();
        return this;
    }

    private int[] widths(int width) {
        Insets in = getInsets();
        Component[] children = getComponents();
        int[] widths = new int[children.length];
        int left = width - in.left - in.right + gap;
        int growing = 0;
        for (int i = 0; i < children.length; i++) {
            if (children[i].isVisible()) {
                boolean grows = grows(children[i]);
                growing += grows ? 1 : 0;
                widths[i] = grows ? 0 : children[i].getPreferredSize().width;
                left -= widths[i] + gap;
            }
        }
        int shared = growing;
        for (int i = 0; i < children.length; i++) {
            if (children[i].isVisible() && grows(children[i])) {
                widths[i] = Math.max(0, left / shared);
                left -= widths[i];
                shared--;
            }
        }
        return widths;
    }

    private boolean grows(Component child) {
        return fits.get(child) == Fit.GROW || fits.get(child) == Fit.BOTH;
    }

    @Override
    public int heightFor(int width) {
        Insets in = getInsets();
        int[] widths = widths(width);
        int height = 0;
        for (int i = 0; i < widths.length; i++) {
            if (getComponent(i).isVisible()) {
                height = Math.max(height, Flow.height(getComponent(i), widths[i]));
            }
        }
        return height + in.top + in.bottom;
    }

    @Override
    public Dimension getPreferredSize() {
        Insets in = getInsets();
        int width = in.left + in.right - gap;
        for (Component child : getComponents()) {
            width += child.isVisible() ? child.getPreferredSize().width + gap : 0;
        }
        width = Math.max(width, in.left + in.right);
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        Insets in = getInsets();
        int[] widths = widths(getWidth());
        int inner = getHeight() - in.top - in.bottom;
        int used = -gap;
        for (int i = 0; i < widths.length; i++) {
            used += getComponent(i).isVisible() ? widths[i] + gap : 0;
        }
        int x = in.left + (int) (Math.max(0, getWidth() - in.left - in.right - used) * along);
        for (int i = 0; i < widths.length; i++) {
            Component child = getComponent(i);
            if (child.isVisible()) {
                boolean full = fits.get(child) == Fit.FILL || fits.get(child) == Fit.BOTH;
                int height = full ? inner : Math.min(inner, Flow.height(child, widths[i]));
                child.setBounds(x, in.top + (top ? 0 : (inner - height) / 2), widths[i], height);
                x += widths[i] + gap;
            }
        }
    }
}

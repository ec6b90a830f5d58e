package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Component;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Insets;
import java.util.IdentityHashMap;
import java.util.Map;
import javax.swing.JComponent;
import javax.swing.border.EmptyBorder;

/** Children one below another. Invisible ones take no place. */
public final class Column extends JComponent implements Flow {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final int gap;
    private final transient Map<Component, Fit> fits = new IdentityHashMap<>();
    private double across;
    private double along;
    private transient Role ground;
    private int radius;

    /** @param gap between children, on the reference screen */
    public Column(Look look, int gap) {
        this.look = look;
        this.gap = look.px(gap);
    }

    /** Room inside the edges, on the reference screen. */
    public Column pad(int top, int left, int bottom, int right) {
        setBorder(new EmptyBorder(look.px(top), look.px(left), look.px(bottom), look.px(right)));
        return this;
    }

    /** Natural children stand in the middle, and so does the whole if nothing grows. */
    public Column centred() {
        across = 0.5;
        along = 0.5;
        return this;
    }

    /** The whole stands in the middle of the height if nothing grows; children stay at the left. */
    public Column middle() {
        along = 0.5;
        return this;
    }

    /** A ground tone with rounded corners. */
    public Column card(Role role, int corner) {
        ground = role;
        radius = look.px(corner);
        return this;
    }

    /** Adds a child over the full width. */
    public Column with(Component child) {
        return with(child, Fit.FILL);
    }

    /** Adds a child. */
    public Column with(Component child, Fit fit) {
        fits.put(child, fit);
        add(child);
        return this;
    }

    /** Takes all children out. */
    public Column clear() {
        fits.clear();
        removeAll();
        return this;
    }

    @Override
    public int heightFor(int width) {
        Insets in = getInsets();
        int inner = width - in.left - in.right;
        int height = 0;
        int count = 0;
        for (Component child : getComponents()) {
            if (child.isVisible()) {
                height += Flow.height(child, breadth(child, inner));
                count++;
            }
        }
        return height + Math.max(0, count - 1) * gap + in.top + in.bottom;
    }

    @Override
    public Dimension getPreferredSize() {
        Insets in = getInsets();
        int width = 0;
        for (Component child : getComponents()) {
            if (child.isVisible()) {
                width = Math.max(width, child.getPreferredSize().width);
            }
        }
        width += in.left + in.right;
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        Insets in = getInsets();
        int inner = getWidth() - in.left - in.right;
        int spare = getHeight() - heightFor(getWidth());
        long growing = fits.entrySet().stream()
                .filter(e -> e.getValue() == Fit.GROW && e.getKey().isVisible())
                .count();
        int y = in.top + (growing == 0 ? (int) (Math.max(0, spare) * along) : 0);
        for (Component child : getComponents()) {
            if (!child.isVisible()) {
                continue;
            }
            int width = breadth(child, inner);
            int height = Flow.height(child, width);
            if (growing > 0 && fits.get(child) == Fit.GROW) {
                height += (int) (spare / growing);
            }
            child.setBounds(in.left + (int) ((inner - width) * across), y, width, Math.max(0, height));
            y += height + gap;
        }
    }

    private int breadth(Component child, int inner) {
        return fits.get(child) == Fit.NATURAL ? Math.min(inner, child.getPreferredSize().width) : inner;
    }

    @Override
    protected void paintComponent(Graphics g) {
        if (ground != null) {
            Graphics2D copy = look.smooth(g);
            copy.setColor(look.color(ground));
            copy.fillRoundRect(0, 0, getWidth(), getHeight(), 2 * radius, 2 * radius);
            copy.dispose();
        }
    }
}

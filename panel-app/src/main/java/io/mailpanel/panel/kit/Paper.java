package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A picture of paper, as wide as its place. */
public final class Paper extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final String name;
    private transient BufferedImage picture;

    /** @param name its accessible name, once it shows something */
    public Paper(Look look, String name) {
        this.look = look;
        this.name = name;
    }

    /** Shows this picture. */
    public void show(BufferedImage paper) {
        picture = paper;
        getAccessibleContext().setAccessibleName(name);
        revalidate();
        repaint();
    }

    @Override
    public int heightFor(int width) {
        return picture == null ? look.px(240) : width * picture.getHeight() / picture.getWidth();
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(240), heightFor(look.px(240)));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setColor(Color.WHITE);
        copy.fillRect(0, 0, getWidth(), getHeight());
        if (picture != null) {
            copy.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            copy.drawImage(picture, 0, 0, getWidth(), heightFor(getWidth()), null);
        }
        copy.dispose();
    }

    @Override
    public String role() {
        return "image";
    }

    @Override
    public String value() {
        return "";
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.ICON;
                }
            };
        }
        return accessibleContext;
    }
}

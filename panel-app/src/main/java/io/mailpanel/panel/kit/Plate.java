package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A row of a list that is only read as a whole, with buttons in it that are touched. */
public final class Plate extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private static final int LEAST = 64;
    private static final int RADIUS = 16;

    private final transient Look look;
    private final JComponent content;
    private final transient List<JComponent> buttons;
    private String value = "";

    /**
     * @param name its accessible name
     * @param content fills it
     * @param buttons those inside the content
     */
    public Plate(Look look, String name, JComponent content, List<? extends JComponent> buttons) {
        this.look = look;
        this.content = content;
        this.buttons = List.copyOf(buttons);
        add(content);
        getAccessibleContext().setAccessibleName(name);
    }

    /** What it says beside its name. */
    public void value(String words) {
        value = words;
    }

    @Override
    public String role() {
        return "text";
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public List<JComponent> inside() {
        return buttons;
    }

    @Override
    public int heightFor(int width) {
        return Math.max(look.px(LEAST), Flow.height(content, width));
    }

    @Override
    public Dimension getPreferredSize() {
        int width = content.getPreferredSize().width;
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        content.setBounds(0, 0, getWidth(), getHeight());
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setColor(look.color(Role.CONTAINER));
        int arc = look.px(2 * RADIUS);
        copy.fillRoundRect(0, 0, getWidth(), getHeight(), arc, arc);
        copy.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }
}

package io.mailpanel.panel.frame;

import io.mailpanel.panel.kit.Readable;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.event.MouseAdapter;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** The dark screen: black over everything, where also a screen's light cannot be switched. Touches end here. */
final class Darkness extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;

    Darkness() {
        setVisible(false);
        setOpaque(true);
        addMouseListener(new MouseAdapter() {});
    }

    @Override
    public String role() {
        return "dark";
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
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}

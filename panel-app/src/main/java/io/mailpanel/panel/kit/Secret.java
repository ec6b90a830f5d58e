package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.awt.font.TextAttribute;
import java.util.Map;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A password that is shown on this screen only, only while asked for; bullets otherwise and in every picture. */
public final class Secret extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;

    private static final String BULLET = "•";

    private final transient Look look;
    private transient String secret = "";
    private boolean shown;

    /** @param name its accessible name */
    public Secret(Look look, String name) {
        this.look = look;
        getAccessibleContext().setAccessibleName(name);
    }

    /** Holds another secret, hidden. */
    public void hold(String words) {
        if (!words.equals(secret)) {
            secret = words;
            shown = false;
            revalidate();
            repaint();
        }
    }

    /** Shows or hides it. */
    public void reveal(boolean show) {
        shown = show;
        repaint();
    }

    /** Whether it is shown on this screen. */
    public boolean revealed() {
        return shown;
    }

    private Font font() {
        return look.font(Type.CODE).deriveFont(Map.of(TextAttribute.TRACKING, 0.06));
    }

    @Override
    public Dimension getPreferredSize() {
        double width = Math.max(
                font().getStringBounds(secret, look.measure()).getWidth(),
                font().getStringBounds(value(), look.measure()).getWidth());
        return new Dimension((int) Math.ceil(width), look.px(Type.CODE.line()));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        copy.setFont(font());
        copy.setColor(look.color(Role.ON_SURFACE));
        LineMetrics metrics = font().getLineMetrics("x", look.measure());
        float y = (getHeight() - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
        copy.drawString(shown && !look.masked() ? secret : value(), 0, Math.round(y));
        copy.dispose();
    }

    @Override
    public String role() {
        return "text";
    }

    @Override
    public String value() {
        return BULLET.repeat(secret.length());
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PASSWORD_TEXT;
                }
            };
        }
        return accessibleContext;
    }
}

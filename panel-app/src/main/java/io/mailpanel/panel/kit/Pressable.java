package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.event.FocusEvent;
import java.awt.event.FocusListener;
import java.awt.event.KeyEvent;
import java.awt.geom.RoundRectangle2D;
import java.util.function.BooleanSupplier;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.KeyStroke;

/** Anything that a finger can press: a ground, one content component, an action. */
public final class Pressable extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private static final float DISABLED = 0.38f;
    private static final int PRESSED_ALPHA = 31;

    private final transient Look look;
    private final JComponent content;
    private final transient Touch touch = new Touch(this);
    private String role = "button";
    private String value = "";
    private transient Role ground;
    private transient Role edge;
    private int radius;
    private int inset;
    private boolean ring;
    private int leastWidth;
    private int leastHeight;
    private transient BooleanSupplier quiet = () -> false;

    /**
     * A pressable without ground and action.
     *
     * @param name its accessible name: the word that is seen on it
     * @param content fills it; takes no mouse events of its own
     */
    public Pressable(Look look, String name, JComponent content) {
        this.look = look;
        this.content = content;
        add(content);
        getAccessibleContext().setAccessibleName(name);
        addMouseListener(touch);
        addMouseMotionListener(touch);
        setFocusable(true);
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_SPACE, 0), "act");
        getInputMap().put(KeyStroke.getKeyStroke(KeyEvent.VK_ENTER, 0), "act");
        getActionMap().put("act", Actions.of(touch::act));
        addFocusListener(new FocusListener() {
            @Override
            public void focusGained(FocusEvent e) {
                // The ring is for those who move with the keyboard; a finger needs none.
                ring = e.getCause().name().startsWith("TRAVERSAL");
                if (ring) {
                    scrollRectToVisible(new java.awt.Rectangle(getSize()));
                }
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                ring = false;
                repaint();
            }
        });
    }

    /** What a press does, when the finger goes up inside. */
    public Pressable act(Runnable action) {
        touch.action(action);
        return this;
    }

    /** Acts again and again while it is held. */
    public Pressable repeating() {
        touch.repeating();
        return this;
    }

    /** Its ground: a tone (null: none) with round corners, on the reference screen. */
    public Pressable ground(Role tone, int corner) {
        ground = tone;
        radius = look.px(corner);
        repaint();
        return this;
    }

    /** A line round it. */
    public Pressable edge(Role color) {
        edge = color;
        repaint();
        return this;
    }

    /** The touchable area reaches this much beyond the ground, on the reference screen. */
    public Pressable inset(int reach) {
        inset = look.px(reach);
        return this;
    }

    /** Never smaller than this, on the reference screen. */
    public Pressable least(int width, int height) {
        leastWidth = look.px(width);
        leastHeight = look.px(height);
        return this;
    }

    /** Its role in the scene, in place of button. */
    public Pressable role(String other) {
        role = other;
        return this;
    }

    /** What it says beside its name. */
    public Pressable value(String words) {
        value = words;
        return this;
    }

    /** Shows no pressed tone in pictures that leave the screen while this is true. */
    public Pressable quiet(BooleanSupplier when) {
        quiet = when;
        return this;
    }

    /** Whether a finger is on it. */
    public boolean pressed() {
        return touch.pressed();
    }

    @Override
    public String role() {
        return role;
    }

    @Override
    public String value() {
        return value;
    }

    @Override
    public void setEnabled(boolean enabled) {
        super.setEnabled(enabled);
        setFocusable(enabled);
        repaint();
    }

    @Override
    public int heightFor(int width) {
        return Math.max(leastHeight, Flow.height(content, width - 2 * inset) + 2 * inset);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = Math.max(leastWidth, content.getPreferredSize().width + 2 * inset);
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        content.setBounds(inset, inset, getWidth() - 2 * inset, getHeight() - 2 * inset);
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        if (!isEnabled()) {
            copy.setComposite(AlphaComposite.SrcOver.derive(DISABLED));
        }
        if (ground != null) {
            copy.setColor(look.color(ground));
            copy.fill(shape(0));
        }
        if (touch.pressed() && !(look.masked() && quiet.getAsBoolean())) {
            Color tone = look.color(Role.ON_SURFACE);
            copy.setColor(new Color(tone.getRed(), tone.getGreen(), tone.getBlue(), PRESSED_ALPHA));
            copy.fill(shape(0));
        }
        if (edge != null) {
            copy.setColor(look.color(edge));
            copy.draw(shape(0.5));
        }
        if (ring) {
            copy.setColor(look.color(Role.PRIMARY));
            copy.setStroke(new BasicStroke(look.px(3)));
            copy.draw(shape(1.5));
        }
        copy.dispose();
    }

    private RoundRectangle2D shape(double in) {
        double gap = inset + in;
        double arc = 2.0 * Math.min(radius, Math.min(getWidth(), getHeight()) / 2 - inset);
        return new RoundRectangle2D.Double(gap, gap, getWidth() - 2 * gap, getHeight() - 2 * gap, arc, arc);
    }

    @Override
    protected void paintChildren(Graphics g) {
        if (isEnabled()) {
            super.paintChildren(g);
            return;
        }
        Graphics2D copy = (Graphics2D) g.create();
        copy.setComposite(AlphaComposite.SrcOver.derive(DISABLED));
        super.paintChildren(copy);
        copy.dispose();
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.PUSH_BUTTON;
                }
            };
        }
        return accessibleContext;
    }
}

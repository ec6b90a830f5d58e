package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.font.LineMetrics;
import java.util.List;
import java.util.function.ToDoubleFunction;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Words that wrap and are never elided. */
public final class Text extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final Type type;
    private transient Role role;
    private String text = "";
    private double across;
    private boolean breakable;
    private boolean balanced;
    private int limit = Integer.MAX_VALUE;
    private transient Wrapping wrapping;

    /** An empty text in a step of the type scale and a colour. */
    public Text(Look look, Type type, Role role) {
        this.look = look;
        this.type = type;
        this.role = role;
    }

    /** A text in a step of the type scale and a colour. */
    public Text(Look look, Type type, Role role, String text) {
        this(look, type, role);
        this.text = text;
    }

    /** Lines stand in the middle. */
    public Text centred() {
        across = 0.5;
        balanced = true;
        return this;
    }

    /** Lines end at the right. */
    public Text trailing() {
        across = 1;
        return this;
    }

    /** May be broken inside a word: addresses, a server's raw reply. */
    public Text breakable() {
        breakable = true;
        return this;
    }

    /** Lines are of even lengths: for titles of a few words. */
    public Text balanced() {
        balanced = true;
        return this;
    }

    /** Prefers to be no wider than this, on the reference screen. */
    public Text narrow(int width) {
        limit = look.px(width);
        return this;
    }

    /** Says something else. */
    public void say(String words) {
        if (!text.equals(words)) {
            text = words;
            wrapping = null;
            revalidate();
            repaint();
        }
    }

    /** Says it in another colour. */
    public void say(String words, Role color) {
        if (role != color) {
            role = color;
            repaint();
        }
        say(words);
    }

    /** What it says. */
    public String text() {
        return text;
    }

    /** Whether all of it shows at its present size, with no word broken that must not be. */
    public boolean fits() {
        Wrapping now = wrapped(getWidth());
        return now.lines().size() * look.px(type.line()) <= getHeight() && (breakable || !now.brokeWord());
    }

    private Wrapping wrapped(int width) {
        if (wrapping == null || wrapping.width() != width) {
            Font font = look.font(type);
            ToDoubleFunction<String> measure =
                    s -> font.getStringBounds(s, look.measure()).getWidth();
            wrapping = balanced ? Wrapping.balanced(text, width, measure) : Wrapping.of(text, width, measure);
        }
        return wrapping;
    }

    @Override
    public int heightFor(int width) {
        return wrapped(width).lines().size() * look.px(type.line());
    }

    @Override
    public Dimension getPreferredSize() {
        double widest = 0;
        for (String paragraph : text.split("\n", -1)) {
            widest = Math.max(
                    widest,
                    look.font(type).getStringBounds(paragraph, look.measure()).getWidth());
        }
        int width = Math.min(limit, (int) Math.ceil(widest));
        return new Dimension(width, heightFor(width));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        Font font = look.font(type);
        copy.setFont(font);
        copy.setColor(look.color(role));
        LineMetrics metrics = font.getLineMetrics("x", look.measure());
        int line = look.px(type.line());
        List<String> lines = wrapped(getWidth()).lines();
        float y = (line - metrics.getAscent() - metrics.getDescent()) / 2 + metrics.getAscent();
        y += Math.max(0, (getHeight() - lines.size() * line) / 2);
        for (String each : lines) {
            double width = font.getStringBounds(each, look.measure()).getWidth();
            copy.drawString(each, Math.round((getWidth() - width) * across), Math.round(y));
            y += line;
        }
        copy.dispose();
    }

    @Override
    public String role() {
        return "text";
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
                public String getAccessibleName() {
                    return text;
                }

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.LABEL;
                }
            };
        }
        return accessibleContext;
    }
}

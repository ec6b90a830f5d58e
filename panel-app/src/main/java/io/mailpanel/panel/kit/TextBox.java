package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.event.FocusAdapter;
import java.awt.event.FocusEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Arrays;
import java.util.List;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;
import javax.swing.JPasswordField;
import javax.swing.JTextField;
import javax.swing.border.EmptyBorder;

/** A filled text field: label, text, a line below for help or for what is wrong. */
public final class TextBox extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private static final int HEIGHT = 64;
    private static final char BULLET = '•';

    private final transient Look look;
    private final transient KeyboardHost host;
    private final Input input;
    private final Text label;
    private final Text support;
    private final JTextField field;
    private String doneWord;
    private String help = "";
    private boolean wrong;
    private JComponent end;

    /**
     * An empty field.
     *
     * @param name its label and accessible name
     * @param doneWord the word on the keyboard's last key
     * @param host where the on-screen keyboard comes up
     */
    public TextBox(Look look, Input input, String name, String doneWord, KeyboardHost host) {
        this.look = look;
        this.host = host;
        this.input = input;
        this.doneWord = doneWord;
        label = new Text(look, Type.CAPTION, Role.ON_SURFACE_VARIANT, name);
        support = new Text(look, Type.CAPTION, Role.ON_SURFACE_VARIANT);
        field = input == Input.PASSWORD ? new JPasswordField() : new JTextField();
        field.setOpaque(false);
        field.setBorder(new EmptyBorder(0, 0, 0, 0));
        field.setFont(look.font(Type.BODY));
        field.getAccessibleContext().setAccessibleName(name);
        field.putClientProperty(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        getAccessibleContext().setAccessibleName(name);
        add(label);
        add(field);
        add(support);
        support.setVisible(false);
        field.getDocument().addDocumentListener(Edits.then(this::edited));
        MouseAdapter finger = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent e) {
                touched();
            }
        };
        addMouseListener(finger);
        field.addMouseListener(finger);
        field.addFocusListener(new FocusAdapter() {
            @Override
            public void focusGained(FocusEvent e) {
                host.typing(TextBox.this);
                repaint();
            }

            @Override
            public void focusLost(FocusEvent e) {
                if (!e.isTemporary()) {
                    host.left(TextBox.this);
                }
                repaint();
            }
        });
    }

    /** What was wrong is being mended: it is looked at again when it is done. */
    private void edited() {
        if (wrong) {
            wrong("");
        }
    }

    private void touched() {
        if (field.isFocusOwner()) {
            host.typing(this);
        } else {
            field.requestFocusInWindow();
        }
    }

    /** What the keyboard's last key, and Enter, does. */
    public TextBox done(Runnable action) {
        field.addActionListener(e -> action.run());
        return this;
    }

    /** Shows this at the field's end. */
    public TextBox end(JComponent component) {
        end = component;
        add(component);
        return this;
    }

    /** Says what to type, below the field. */
    public TextBox help(String words) {
        help = words;
        say(words, false);
        return this;
    }

    /** Says what is wrong, below the field; empty: nothing is. */
    public void wrong(String words) {
        say(words.isEmpty() ? help : words, !words.isEmpty());
    }

    private void say(String words, boolean isWrong) {
        wrong = isWrong;
        support.say(words, isWrong ? Role.ERROR : Role.ON_SURFACE_VARIANT);
        support.setVisible(!words.isEmpty());
        revalidate();
        repaint();
    }

    /** The text; not for passwords. */
    public String text() {
        return field.getText();
    }

    /** Replaces the text. */
    public void text(String words) {
        field.setText(words);
    }

    /** The password typed; the caller wipes it. The field is emptied. */
    public char[] takePassword() {
        char[] password = ((JPasswordField) field).getPassword();
        field.setText("");
        return password;
    }

    /** Shows the password on this screen, or bullets. */
    public void reveal(boolean show) {
        ((JPasswordField) field).setEchoChar(show ? 0 : BULLET);
    }

    /** The field inside, for focus and for keys. */
    public JTextField field() {
        return field;
    }

    /** What is typed into it. */
    public Input input() {
        return input;
    }

    /** The word on the keyboard's last key. */
    public String doneWord() {
        return doneWord;
    }

    /** Scrolls so that the whole box, with its message, is seen. */
    public void bringIntoView() {
        scrollRectToVisible(new Rectangle(0, 0, getWidth(), getHeight()));
    }

    @Override
    public int heightFor(int width) {
        int below = support.isVisible() ? look.px(4) + support.heightFor(width - look.px(32)) : 0;
        return look.px(HEIGHT) + below;
    }

    @Override
    public Dimension getPreferredSize() {
        int width = look.px(280);
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        int side = look.px(16);
        int inner = getWidth() - 2 * side;
        int fieldWidth = inner;
        if (end != null && end.isVisible()) {
            Dimension size = end.getPreferredSize();
            end.setBounds(
                    getWidth() - size.width - look.px(8), (look.px(HEIGHT) - size.height) / 2, size.width, size.height);
            fieldWidth = getWidth() - size.width - look.px(16) - side;
        }
        label.setBounds(side, look.px(8), fieldWidth, look.px(20));
        field.setBounds(side, look.px(26), fieldWidth, look.px(32));
        support.setBounds(side, look.px(HEIGHT + 4), inner, support.heightFor(inner));
    }

    @Override
    protected void paintComponent(Graphics g) {
        Graphics2D copy = look.smooth(g);
        int height = look.px(HEIGHT);
        int arc = look.px(8);
        copy.setColor(look.color(Role.CONTAINER_HIGH));
        copy.fillRoundRect(0, 0, getWidth(), height, 2 * arc, 2 * arc);
        copy.fillRect(0, height - arc, getWidth(), arc);
        boolean focused = field.isFocusOwner();
        copy.setColor(look.color(wrong ? Role.ERROR : focused ? Role.PRIMARY : Role.OUTLINE));
        int line = look.px(focused || wrong ? 3 : 1);
        copy.fillRect(0, height - line, getWidth(), line);
        copy.dispose();
    }

    @Override
    protected void paintChildren(Graphics g) {
        boolean bared = field instanceof JPasswordField password && password.getEchoChar() == 0;
        if (!bared || !look.masked()) {
            super.paintChildren(g);
            return;
        }
        // A revealed password is for this screen only: in a picture its place shows bullets.
        Graphics2D copy = look.smooth(g);
        copy.setFont(field.getFont());
        copy.setColor(look.color(Role.ON_SURFACE));
        copy.drawString(value(), field.getX(), field.getY() + look.px(22));
        for (JComponent each : new JComponent[] {label, support, end}) {
            if (each != null && each.isVisible()) {
                Graphics child = g.create(each.getX(), each.getY(), each.getWidth(), each.getHeight());
                each.paint(child);
                child.dispose();
            }
        }
        copy.dispose();
    }

    @Override
    public String role() {
        return "field";
    }

    @Override
    public String value() {
        if (field instanceof JPasswordField) {
            char[] bullets = new char[field.getDocument().getLength()];
            Arrays.fill(bullets, BULLET);
            return new String(bullets);
        }
        return field.getText();
    }

    @Override
    public List<JComponent> inside() {
        return end == null ? List.of(support) : List.of(end, support);
    }

    @Override
    public AccessibleContext getAccessibleContext() {
        if (accessibleContext == null) {
            accessibleContext = new AccessibleJComponent() {
                private static final long serialVersionUID = 1L;

                @Override
                public AccessibleRole getAccessibleRole() {
                    return AccessibleRole.TEXT;
                }
            };
        }
        return accessibleContext;
    }
}

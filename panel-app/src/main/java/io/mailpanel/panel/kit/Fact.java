package io.mailpanel.panel.kit;

import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import io.mailpanel.panel.look.Type;
import java.awt.Dimension;
import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** A label and its value, side by side; only to be read. */
public final class Fact extends JComponent implements Flow, Readable {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final Text label;
    private final Text value;
    private final int labelWidth;

    /** @param labelWidth the labels' column, on the reference screen */
    public Fact(Look look, String label, int labelWidth) {
        this.look = look;
        this.labelWidth = look.px(labelWidth);
        this.label = new Text(look, Type.SUPPORT, Role.ON_SURFACE_VARIANT, label);
        this.value = new Text(look, Type.BODY, Role.ON_SURFACE, "—").breakable();
        add(this.label);
        add(this.value);
        getAccessibleContext().setAccessibleName(label);
    }

    /** Says the value; an empty one is a dash. */
    public Fact say(String words) {
        return say(words, Role.ON_SURFACE);
    }

    /** Says the value in a colour. */
    public Fact say(String words, Role role) {
        value.say(words.isEmpty() ? "—" : words, role);
        return this;
    }

    @Override
    public int heightFor(int width) {
        int text = Math.max(label.heightFor(labelWidth), value.heightFor(width - labelWidth - look.px(16)));
        return text + look.px(16);
    }

    @Override
    public Dimension getPreferredSize() {
        int width = labelWidth + look.px(16) + value.getPreferredSize().width;
        return new Dimension(width, heightFor(width));
    }

    @Override
    public void doLayout() {
        int top = look.px(8);
        int valueX = labelWidth + look.px(16);
        label.setBounds(0, top, labelWidth, label.heightFor(labelWidth));
        value.setBounds(valueX, top, getWidth() - valueX, value.heightFor(getWidth() - valueX));
    }

    @Override
    public String role() {
        return "text";
    }

    @Override
    public String value() {
        return value.text();
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

package io.mailpanel.panel.kit;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Something that is looked at only: its meaning is its accessible name. */
abstract class Picture extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;

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

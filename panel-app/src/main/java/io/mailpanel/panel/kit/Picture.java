package io.mailpanel.panel.kit;

import javax.accessibility.AccessibleContext;
import javax.accessibility.AccessibleRole;
import javax.swing.JComponent;

/** Something that is looked at only: its meaning is its accessible name. */
public abstract class Picture extends JComponent implements Readable {
    private static final long serialVersionUID = 1L;

    private final String role;
    private final transient AccessibleRole accessibleRole;

    Picture() {
        this("image", AccessibleRole.ICON);
    }

    /**
     * @param role what tests and the live view call it
     * @param accessibleRole what a screen reader calls it
     */
    protected Picture(String role, AccessibleRole accessibleRole) {
        this.role = role;
        this.accessibleRole = accessibleRole;
    }

    @Override
    public String role() {
        return role;
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
                    return accessibleRole;
                }
            };
        }
        return accessibleContext;
    }
}

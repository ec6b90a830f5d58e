package io.mailpanel.panel;

import java.awt.Dimension;
import java.util.Optional;
import javax.swing.JComponent;

/** The panel at the left in its exact size, and what may stand beside it. */
final class SideBySide extends JComponent {
    private static final long serialVersionUID = 1L;

    private final JComponent panel;
    private final Dimension size;
    private final JComponent beside;

    SideBySide(JComponent panel, Dimension size, Optional<JComponent> beside) {
        this.panel = panel;
        this.size = size;
        this.beside = beside.orElse(null);
        add(panel);
        beside.ifPresent(this::add);
    }

    Optional<JComponent> beside() {
        return Optional.ofNullable(beside);
    }

    @Override
    public Dimension getPreferredSize() {
        int more = beside == null ? 0 : beside.getPreferredSize().width;
        return new Dimension(size.width + more, size.height);
    }

    @Override
    public void doLayout() {
        panel.setBounds(0, 0, size.width, size.height);
        if (beside != null) {
            beside.setBounds(size.width, 0, getWidth() - size.width, size.height);
        }
    }
}

package io.mailpanel.panel.frame;

import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.keyboard.Keyboard;
import io.mailpanel.panel.kit.Column;
import io.mailpanel.panel.kit.KeyboardHost;
import io.mailpanel.panel.kit.TextBox;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.look.Role;
import java.awt.Dimension;
import java.awt.Graphics;
import java.util.function.Supplier;
import javax.swing.JComponent;

/**
 * The panel's frame: status bar, app bar, content, system bar; above them keyboard, dialog, toast. While the keyboard is
 * up it takes the system bar's place and the content is as much shorter, so that no field is hidden.
 */
public final class Shell extends JComponent implements KeyboardHost {
    private static final long serialVersionUID = 1L;

    private final transient Look look;
    private final transient Supplier<Texts> texts;
    private final StatusBar statusBar;
    private final AppBar appBar;
    private final SystemBar systemBar;
    private final Keyboard keyboard;
    private final Scrim scrim;
    private final Toast toast;
    private final Darkness darkness = new Darkness();
    private final transient Dialogs dialogs;
    private LoginButton login;
    private JComponent content;

    /** The empty frame around these bars. */
    public Shell(Look look, Supplier<Texts> texts, StatusBar statusBar, AppBar appBar, SystemBar systemBar) {
        this.look = look;
        this.texts = texts;
        this.statusBar = statusBar;
        this.appBar = appBar;
        this.systemBar = systemBar;
        keyboard = new Keyboard(look, this::hideKeyboard);
        keyboard.setVisible(false);
        scrim = new Scrim(look);
        toast = new Toast(look);
        dialogs = new Dialogs(look, this);
        for (JComponent part : new JComponent[] {darkness, toast, keyboard, scrim, statusBar, appBar, systemBar}) {
            add(part);
        }
        setFocusable(true);
        setOpaque(true);
    }

    /** Puts the log-in button into the status bar. */
    public void login(LoginButton button) {
        login = button;
        add(button, 4);
    }

    /** Dialogs and toasts over this frame. */
    public Dialogs dialogs() {
        return dialogs;
    }

    /** Darkens the screen, or shows it again. */
    public void dark(boolean dark) {
        if (dark != darkness.isVisible()) {
            darkness.getAccessibleContext().setAccessibleName(texts.get().get("panel.dark"));
            darkness.setVisible(dark);
            repaint();
        }
    }

    /** Whether it is dark. */
    public boolean dark() {
        return darkness.isVisible();
    }

    /** Shows a screen's content. */
    public void show(JComponent next, boolean withAppBar) {
        hideKeyboard();
        toast.hush();
        if (content != next) {
            if (content != null) {
                remove(content);
            }
            content = next;
            add(next);
        }
        appBar.setVisible(withAppBar);
        requestFocusInWindow();
        revalidate();
        repaint();
    }

    void openDialog(Column card, Runnable cancel) {
        hideKeyboard();
        // What it said in passing may not hold any more.
        toast.hush();
        scrim.open(card, cancel);
    }

    void closeDialog() {
        if (scrim.isVisible()) {
            hideKeyboard();
            scrim.close();
            requestFocusInWindow();
        }
    }

    void toast(String words) {
        toast.say(words);
        revalidate();
        repaint();
    }

    /** Cancels the dialog, else hides the keyboard; false if there is neither. */
    public boolean dismiss() {
        if (keyboard.isVisible()) {
            hideKeyboard();
            return true;
        }
        if (scrim.isVisible()) {
            scrim.cancel();
            return true;
        }
        return false;
    }

    /** Whether a dialog keeps touches from what lies below. */
    public boolean modal() {
        return scrim.isVisible();
    }

    /** Where the parts that can be seen and touched are: below a dialog nothing is. */
    public JComponent[] live() {
        if (dark()) {
            return new JComponent[] {darkness};
        }
        return modal() ? new JComponent[] {scrim, keyboard, toast} : new JComponent[] {this};
    }

    @Override
    public void typing(TextBox box) {
        keyboard.attach(box, texts.get());
        if (!keyboard.isVisible()) {
            keyboard.setVisible(true);
            validateNow();
        }
        box.bringIntoView();
    }

    @Override
    public void left(TextBox box) {
        if (keyboard.target() == box) {
            keyboard.detach();
            // Another field may take the focus in the next event: then the keyboard stays.
            java.awt.EventQueue.invokeLater(() -> {
                if (keyboard.target() == null) {
                    hideKeyboard();
                }
            });
        }
    }

    @Override
    public void leave() {
        hideKeyboard();
        requestFocusInWindow();
    }

    private void hideKeyboard() {
        if (keyboard.isVisible()) {
            keyboard.setVisible(false);
            validateNow();
        }
    }

    private void validateNow() {
        systemBar.setVisible(!keyboard.isVisible());
        invalidate();
        validate();
        repaint();
    }

    @Override
    public boolean isOptimizedDrawingEnabled() {
        return false;
    }

    @Override
    public Dimension getPreferredSize() {
        return new Dimension(look.px(800), look.px(480));
    }

    @Override
    public void doLayout() {
        int width = getWidth();
        int top = statusBar.getPreferredSize().height;
        statusBar.setBounds(0, 0, width, top);
        if (login != null) {
            Dimension size = login.getPreferredSize();
            login.setBounds(width - statusBar.clockWidth() - size.width, 0, size.width, size.height);
        }
        if (appBar.isVisible()) {
            int height = appBar.getPreferredSize().height;
            appBar.setBounds(0, top, width, height);
            top += height;
        }
        int bottom = getHeight();
        if (keyboard.isVisible()) {
            bottom -= keyboard.getPreferredSize().height;
            keyboard.setBounds(0, bottom, width, getHeight() - bottom);
        } else {
            int height = systemBar.getPreferredSize().height;
            systemBar.setBounds(0, bottom - height, width, height);
            bottom -= height;
        }
        if (content != null) {
            content.setBounds(0, top, width, bottom - top);
        }
        darkness.setBounds(0, 0, width, getHeight());
        scrim.setBounds(0, 0, width, keyboard.isVisible() ? bottom : getHeight());
        Dimension size = toast.getPreferredSize();
        toast.setBounds((width - size.width) / 2, bottom - size.height - look.px(16), size.width, size.height);
    }

    @Override
    protected void paintComponent(Graphics g) {
        g.setColor(look.color(Role.SURFACE));
        g.fillRect(0, 0, getWidth(), getHeight());
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.PanelDevice;
import io.mailpanel.panel.frame.AppBar;
import io.mailpanel.panel.frame.LoginButton;
import io.mailpanel.panel.frame.LoginDialog;
import io.mailpanel.panel.frame.PowerDialog;
import io.mailpanel.panel.frame.Shell;
import io.mailpanel.panel.frame.StatusBar;
import io.mailpanel.panel.frame.SystemBar;
import io.mailpanel.panel.frame.TouchWatch;
import io.mailpanel.panel.kit.Actions;
import io.mailpanel.panel.look.Look;
import io.mailpanel.panel.stage.PaintWatch;
import io.mailpanel.panel.stage.Pictures;
import java.awt.Dimension;
import java.awt.Point;
import java.awt.Toolkit;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JFrame;
import javax.swing.JLayer;
import javax.swing.KeyStroke;
import javax.swing.WindowConstants;

/** The panel's window, put together. For the event thread. */
final class PanelWindow implements Navigator.Frame {
    private final PanelDevice device;
    private final Look look;
    private final JFrame frame = new JFrame(Panel.TITLE);
    private final SideBySide root;
    private final Pictures pictures;
    private final Background background;
    private final AdminSession admin;
    private final Navigator navigator = new Navigator(this, place -> {});
    private final StatusBar statusBar;
    private final AppBar appBar;
    private final SystemBar systemBar;
    private final LoginButton login;
    private final Shell shell;
    private final PowerDialog power;
    private final TouchWatch touches;
    private DeviceState state;

    PanelWindow(PanelDevice device, Panel.Options options) {
        this.device = device;
        state = device.state();
        look = new Look(options.theme(), options.width(), options.height(), options.diagonalInches());
        background = new Background(device.acting());
        admin = new AdminSession(device.access(), background);
        statusBar = new StatusBar(look);
        appBar = new AppBar(look, navigator::back);
        systemBar = new SystemBar(look, navigator::back, navigator::home, () -> navigator.open(Screens.JOBS));
        shell = new Shell(look, device::texts, statusBar, appBar, systemBar);
        login = new LoginButton(look, admin, () -> askAdmin(() -> {}), this::logOut);
        shell.login(login);
        root = new SideBySide(shell, new Dimension(options.width(), options.height()), options.beside());
        pictures = new Pictures(root, look);
        power = new PowerDialog(look, shell, device::texts, device.power());
        touches = new TouchWatch(shell, shell::dark, () -> device.power().touched());
        admin.onChange(this::adminChanged);
        frame.setContentPane(new JLayer<JComponent>(root, new PaintWatch(pictures::painted)));
        bars();
        ScreenContext context = new ScreenContext(device, look, navigator, admin, shell.dialogs(), shell, background);
        String first = state.access().initialPassword().isPresent() ? Screens.WELCOME : Screens.HOME;
        open(options);
        navigator.start(context, state, first);
        keys();
    }

    private void open(Panel.Options options) {
        frame.setUndecorated(true);
        frame.setResizable(false);
        frame.setDefaultCloseOperation(WindowConstants.DISPOSE_ON_CLOSE);
        if (options.fullscreen()) {
            BufferedImage nothing = new BufferedImage(1, 1, BufferedImage.TYPE_INT_ARGB);
            frame.setCursor(Toolkit.getDefaultToolkit().createCustomCursor(nothing, new Point(), "none"));
        }
        frame.pack();
        frame.setLocation(0, 0);
        frame.setVisible(true);
    }

    private void keys() {
        KeyStroke escape = KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0);
        shell.getInputMap(JComponent.WHEN_IN_FOCUSED_WINDOW).put(escape, "back");
        shell.getActionMap().put("back", Actions.of(navigator::back));
    }

    private void bars() {
        systemBar.speak(device.texts());
        statusBar.render(state, device.texts(), device.words());
        login.render(state.access().rights().logInOpens(), device.texts());
    }

    private void logOut() {
        admin.logOut();
        navigator.leaveLocked();
        shell.dialogs().toast(device.texts().get("panel.login.out"));
    }

    private void adminChanged() {
        login.render(state.access().rights().logInOpens(), device.texts());
        shell.revalidate();
        navigator.screen().render(state);
    }

    void render(DeviceState next) {
        boolean otherLanguage = next.language() != state.language();
        boolean otherAccess = !next.access().rights().equals(state.access().rights());
        state = next;
        statusBar.render(next, device.texts(), device.words());
        if (otherLanguage) {
            systemBar.speak(device.texts());
        }
        if (otherLanguage || otherAccess) {
            login.render(next.access().rights().logInOpens(), device.texts());
            shell.revalidate();
        }
        navigator.render(next);
        if (otherAccess && navigator.leaveLocked()) {
            shell.dialogs().toast(device.texts().get("panel.locks.left"));
        }
        shell.dark(next.board().asleep());
        power.render(next.board());
    }

    @Override
    public void show(Screens.Row row, Screen screen, JComponent content, boolean canGoBack) {
        String title = title();
        appBar.show(title, device.texts().get("panel.bar.up"), screen.action());
        shell.show(content, screen.appBar());
        frame.validate();
        root.paintImmediately(0, 0, root.getWidth(), root.getHeight());
        Toolkit.getDefaultToolkit().sync();
    }

    @Override
    public boolean dismiss() {
        return shell.dismiss();
    }

    @Override
    public void refuse(Screens.Row row) {
        String name = device.texts().get(row.titleKey());
        shell.dialogs()
                .message(
                        device.texts().get("panel.locks.off.title", name),
                        device.texts().get("panel.locks.off"),
                        device.texts().get("panel.ok"));
    }

    @Override
    public void askAdmin(Runnable then) {
        LoginDialog.open(device, admin, shell.dialogs(), look, shell, then);
    }

    String title() {
        return navigator.screen().title().orElseGet(() -> device.texts()
                .get(Screens.row(navigator.here().id()).titleKey()));
    }

    JComponent[] live() {
        List<JComponent> parts = new ArrayList<>(List.of(shell.live()));
        root.beside().ifPresent(parts::add);
        return parts.toArray(JComponent[]::new);
    }

    Navigator navigator() {
        return navigator;
    }

    Pictures pictures() {
        return pictures;
    }

    JComponent root() {
        return root;
    }

    JFrame frame() {
        return frame;
    }

    Shell shell() {
        return shell;
    }

    void onClosed(Runnable closed) {
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosed(WindowEvent e) {
                closed.run();
            }
        });
    }

    void close() {
        for (java.awt.event.WindowListener listener : frame.getWindowListeners()) {
            frame.removeWindowListener(listener);
        }
        touches.close();
        statusBar.stop();
        background.close();
        frame.dispose();
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.PanelDevice;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.hardware.Board;
import io.mailpanel.panel.stage.Injector;
import io.mailpanel.panel.stage.Pictures;
import io.mailpanel.panel.stage.SceneReader;
import java.awt.EventQueue;
import java.awt.Point;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import javax.swing.JComponent;

/** The touch panel: a window with the device's screens. Thread-safe. */
public final class Panel implements Stage, AutoCloseable {
    /** The window's title, by which it is found from outside. */
    public static final String TITLE = "Mailpanel";

    /**
     * How the panel is shown.
     *
     * @param width the panel's width in pixels
     * @param height its height in pixels
     * @param diagonalInches the screen's size; with the pixels it gives the scale
     * @param fullscreen whether it takes the screen over, without a pointer
     * @param beside what stands to the right of the panel in the same window
     * @param theme its colours
     */
    public record Options(
            int width,
            int height,
            double diagonalInches,
            boolean fullscreen,
            Optional<JComponent> beside,
            Theme theme) {}

    private final PanelWindow window;
    private final Pictures pictures;
    private final Injector injector;
    private final Subscription subscription;

    private Panel(PanelWindow window, PanelDevice device) {
        this.window = window;
        pictures = window.pictures();
        injector = new Injector(window.frame(), window.root());
        AtomicReference<DeviceState> latest = new AtomicReference<>();
        subscription = device.subscribe(state -> {
            // Several changes while the event thread is busy are drawn once.
            if (latest.getAndSet(state) == null) {
                EventQueue.invokeLater(() -> window.render(latest.getAndSet(null)));
            }
        });
    }

    /**
     * Opens the window and shows the first screen: Welcome while the initial password has to be shown, else Home. Returns
     * when it is painted.
     */
    public static Panel open(PanelDevice device, Options options) {
        // Smooth text also where the desktop says nothing about it.
        System.setProperty("awt.useSystemAAFontSettings", "on");
        PanelWindow[] window = new PanelWindow[1];
        Pictures.onEventThread(() -> window[0] = new PanelWindow(device, options));
        return new Panel(window[0], device);
    }

    /** One of the board's buttons was pressed: like its twin in the system bar; POWER has none. */
    public void button(Board.Button button) {
        EventQueue.invokeLater(() -> {
            switch (button) {
                case HOME -> window.navigator().home();
                case BACK -> window.navigator().back();
                case POWER -> {}
            }
        });
    }

    /** Runs when a person closes the window. */
    public void onClosed(Runnable closed) {
        EventQueue.invokeLater(() -> window.onClosed(closed));
    }

    @Override
    public Picture picture() {
        return pictures.take();
    }

    @Override
    public Subscription onPicture(LongConsumer listener) {
        return pictures.listen(listener);
    }

    @Override
    public Scene scene() {
        Scene[] scene = new Scene[1];
        Pictures.onEventThread(() -> {
            Point at = window.root().getLocationOnScreen();
            scene[0] = new Scene(
                    window.navigator().here().id(),
                    window.title(),
                    new SceneReader(window.root()).read(window.live()),
                    at.x,
                    at.y);
        });
        return scene[0];
    }

    @Override
    public void press(int x, int y) {
        injector.press(x, y);
    }

    @Override
    public void drag(int x, int y) {
        injector.drag(x, y);
    }

    @Override
    public void release(int x, int y) {
        injector.release(x, y);
    }

    @Override
    public void type(String text) {
        injector.type(text);
    }

    @Override
    public void key(String name) {
        injector.key(name);
    }

    @Override
    public void close() {
        subscription.close();
        Pictures.onEventThread(window::close);
        pictures.close();
    }
}

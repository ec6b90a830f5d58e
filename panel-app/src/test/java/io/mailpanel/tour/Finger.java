package io.mailpanel.tour;

import java.awt.AWTException;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;
import java.io.IOException;

/** A finger on the X display: real input events (XTEST), and pictures of what the X server shows. */
final class Finger {
    /** Where a swipe begins and ends on the panel, in its pixels. */
    private static final int SWIPE_X = 400;

    private static final int SWIPE_FROM = 380;
    private static final int SWIPE_TO = 120;

    private final LiveView live;
    private final Robot robot;

    Finger(LiveView live) throws AWTException {
        this.live = live;
        this.robot = new Robot();
    }

    /** Touches the item of that name as soon as it is there and can be used. */
    void touch(String name) throws IOException, InterruptedException {
        LiveView.Scene scene = live.await("\"" + name + "\" to touch", s -> s.item(name) != null);
        LiveView.Item item = scene.item(name);
        touch(scene.screenX() + item.x() + item.width() / 2, scene.screenY() + item.y() + item.height() / 2);
    }

    /** Types a Latin address on the panel's own keyboard, key by key. */
    void keys(String address) throws IOException, InterruptedException {
        for (char c : address.toCharArray()) {
            touch(String.valueOf(c));
        }
    }

    /** Types Latin text on the keyboard that is plugged into the display, into the field that has the focus. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            boolean shift = Character.isUpperCase(c) || "@!_:".indexOf(c) >= 0;
            int code =
                    switch (c) {
                        case '@' -> KeyEvent.VK_2;
                        case '!' -> KeyEvent.VK_1;
                        case '_' -> KeyEvent.VK_MINUS;
                        case ':' -> KeyEvent.VK_SEMICOLON;
                        default -> KeyEvent.getExtendedKeyCodeForChar(c);
                    };
            if (shift) {
                robot.keyPress(KeyEvent.VK_SHIFT);
            }
            robot.keyPress(code);
            robot.keyRelease(code);
            if (shift) {
                robot.keyRelease(KeyEvent.VK_SHIFT);
            }
        }
    }

    /** Swipes up in the middle of the panel, as to read on. */
    void swipeUp() throws IOException, InterruptedException {
        LiveView.Scene scene = live.scene();
        int x = scene.screenX() + SWIPE_X;
        robot.mouseMove(x, scene.screenY() + SWIPE_FROM);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        for (int y = SWIPE_FROM; y >= SWIPE_TO; y -= 20) {
            robot.mouseMove(x, scene.screenY() + y);
        }
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    /** The whole display. */
    BufferedImage picture() {
        Rectangle all = GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds();
        return robot.createScreenCapture(all);
    }

    private void touch(int x, int y) {
        robot.mouseMove(x, y);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.stage.Stage.Scene;
import java.awt.AWTException;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.awt.image.BufferedImage;

/** A real finger and a real keyboard at the X server: what it does reaches the panel as from the touchscreen. */
final class Finger {
    private final Panel panel;
    private final Hand eye;
    private final Robot robot;

    Finger(Panel panel) throws AWTException {
        this.panel = panel;
        this.eye = new Hand(panel);
        this.robot = new Robot();
    }

    /** Waits for what is seen. */
    Hand eye() {
        return eye;
    }

    /** Touches the thing of this name. */
    void touch(String name) {
        down(name);
        up();
    }

    /** Puts the finger on the thing of this name. */
    Item down(String name) {
        Item item = eye.waitFor(
                i -> i.name().equals(name)
                        && i.enabled()
                        && !i.role().equals("text")
                        && !i.role().equals("image"),
                name);
        to(item.x() + item.width() / 2, item.y() + item.height() / 2);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
        return item;
    }

    /** Moves the pointer, in the picture's pixels. */
    void to(int x, int y) {
        Scene scene = panel.scene();
        robot.mouseMove(scene.screenX() + x, scene.screenY() + y);
        robot.waitForIdle();
    }

    /** Lifts the finger. */
    void up() {
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
        robot.waitForIdle();
    }

    /** Types on the on-screen keyboard. */
    void keys(String text) {
        text.chars().forEach(c -> touch(String.valueOf((char) c)));
    }

    /** Types on a real keyboard: lower-case letters, digits, dot, and capitals. */
    void type(String text) {
        for (char c : text.toCharArray()) {
            boolean shift = Character.isUpperCase(c);
            int code = c == '-' ? KeyEvent.VK_MINUS : KeyEvent.getExtendedKeyCodeForChar(Character.toLowerCase(c));
            if (shift) {
                robot.keyPress(KeyEvent.VK_SHIFT);
            }
            robot.keyPress(code);
            robot.keyRelease(code);
            if (shift) {
                robot.keyRelease(KeyEvent.VK_SHIFT);
            }
            robot.waitForIdle();
        }
    }

    /** Presses a key of a real keyboard; held no longer than that, or the X server would repeat it. */
    void key(int code) {
        robot.keyPress(code);
        robot.keyRelease(code);
        robot.waitForIdle();
    }

    /** What the X server shows of the panel. */
    BufferedImage screen() {
        Scene scene = panel.scene();
        return robot.createScreenCapture(new java.awt.Rectangle(scene.screenX(), scene.screenY(), 800, 480));
    }
}

package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.tour.LiveView;
import io.mailpanel.tour.LiveView.Item;
import io.mailpanel.tour.LiveView.Scene;
import java.awt.Robot;
import java.awt.event.InputEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo as a whole, its bench worked with a real finger: lamp, contact, POWER button. */
@Timeout(180)
final class DemoBoardTest {
    @TempDir
    Path folder;

    private final Robot robot;

    DemoBoardTest() throws Exception {
        robot = new Robot();
    }

    @Test
    void theBenchsBoardIsTheDevices() throws Exception {
        String toml = Files.readString(Path.of("src/main/dist/demo.toml"));
        Path file = Files.writeString(
                folder.resolve("demo.toml"),
                toml.replace("[webconfig]", "[webconfig]\nport = 0")
                        .replace("[board]", "[board]\nlong_press_ms = 800"));
        try (Started demo = Started.with(
                        folder.resolve("demo.log"),
                        System.getenv("DISPLAY"),
                        "run",
                        "--config",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--lang",
                        "en");
                LiveView live = new LiveView(demo.announced("Live view"))) {
            lamp(live, "Error", "off");

            press(live, switchOf("No paper"));
            lamp(live, "Error", "on");
            lamp(live, "Error", "off");
            lamp(live, "Error", "on");
            live.await("why", scene -> scene.shows("Printer: Out of paper"));
            press(live, switchOf("No paper"));
            live.await("paper", scene -> scene.shows("Printer: Ready"));

            press(live, switchOf("Contact: cover open"));
            live.await("the contact", scene -> scene.shows("Cover open"));
            press(live, switchOf("Contact: cover open"));
            live.await("a closed cover", scene -> scene.shows("Printer: Ready"));

            press(live, POWER);
            live.await("a dark screen", scene -> scene.shows("The screen is off"));
            lamp(live, "Power", "off");
            press(live, item -> item.name().startsWith("The screen is off"));
            live.await("a lit screen", scene -> !scene.shows("The screen is off"));
            lamp(live, "Power", "on");

            down(live, POWER);
            live.await("the question", scene -> scene.shows("Switch the device off?"));
            robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
            assertThat(live.scene().shows("Restart"))
                    .as("a program cannot restart itself")
                    .isFalse();
            press(live, item -> item.name().equals("Switch off"));
            assertThat(demo.exitCode()).isZero();
            assertThat(demo.log()).contains("switching off").doesNotContain("Exception");
        }
    }

    private static final Predicate<Item> POWER =
            item -> item.name().equals("Power") && item.role().equals("button");

    private static Predicate<Item> switchOf(String name) {
        return item -> item.name().equals(name) && item.role().equals("switch");
    }

    private static String lamp(Scene scene, String name) {
        return scene.items().stream()
                .filter(item -> item.role().equals("lamp") && item.name().equals(name))
                .map(Item::value)
                .findFirst()
                .orElse("");
    }

    /** Looks again and again: waiting for pictures could keep step with a blinking lamp. */
    private static void lamp(LiveView live, String name, String wanted) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!lamp(live.scene(), name).equals(wanted)) {
            assertThat(System.nanoTime()).as(name + " " + wanted).isLessThan(deadline);
        }
    }

    private void press(LiveView live, Predicate<Item> wanted) throws Exception {
        down(live, wanted);
        robot.mouseRelease(InputEvent.BUTTON1_DOWN_MASK);
    }

    private void down(LiveView live, Predicate<Item> wanted) throws Exception {
        Scene scene = live.await("what to press", s -> s.items().stream().anyMatch(wanted));
        Item item = scene.items().stream().filter(wanted).findFirst().orElseThrow();
        robot.mouseMove(scene.screenX() + item.x() + item.width() / 2, scene.screenY() + item.y() + item.height() / 2);
        robot.mousePress(InputEvent.BUTTON1_DOWN_MASK);
    }
}

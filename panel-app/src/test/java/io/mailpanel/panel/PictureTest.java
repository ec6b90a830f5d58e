package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.stage.Stage.Picture;
import io.mailpanel.device.text.Language;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import javax.swing.JLabel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What leaves the screen: pictures, scenes, and no secret. */
@Timeout(60)
final class PictureTest {
    private static Panel open(FixtureDevice device) {
        return Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
    }

    private static BufferedImage image(Panel panel) throws Exception {
        return ImageIO.read(new ByteArrayInputStream(panel.picture().png()));
    }

    private static boolean same(BufferedImage a, BufferedImage b, Item where) {
        for (int y = where.y(); y < where.y() + where.height(); y++) {
            for (int x = where.x(); x < where.x() + where.width(); x++) {
                if ((a.getRGB(x, y) & 0xFFFFFF) != (b.getRGB(x, y) & 0xFFFFFF)) {
                    return false;
                }
            }
        }
        return true;
    }

    @Test
    void theInitialPasswordIsShownOnTheScreenOnlyAndNeverInAPicture() throws Exception {
        FixtureDevice device = new FixtureDevice(States.first(Language.EN));
        try (Panel panel = open(device)) {
            Finger finger = new Finger(panel);
            Item secret = finger.eye()
                    .waitFor(
                            i -> i.name().equals("Initial administrator password")
                                    && !i.value().isEmpty(),
                            "the password");
            BufferedImage bullets = image(panel);
            assertThat(same(bullets, finger.screen(), secret)).isTrue();
            finger.touch("Show");
            finger.eye().until(() -> !same(bullets, finger.screen(), secret), "the password on the screen");
            assertThat(same(bullets, image(panel), secret)).isTrue();
            assertThat(panel.scene().toString()).doesNotContain("k7mRw9TxPd4H");
            finger.touch("Home");
            finger.touch("First steps");
            finger.eye().waitFor("Show");
            finger.eye().until(() -> same(bullets, finger.screen(), secret), "bullets again");
        }
    }

    @Test
    void aRevealedPasswordAndThePressedKeyStayOnTheScreen() throws Exception {
        try (Panel panel = open(new FixtureDevice(States.working(Language.EN)))) {
            Finger finger = new Finger(panel);
            finger.touch("Log in");
            finger.type("hush");
            Item field = finger.eye()
                    .waitFor(i -> i.role().equals("field") && i.value().equals("••••"), "bullets");
            Item inner = new Item("", "", "", true, field.x() + 20, field.y() + 30, 200, 24);
            finger.touch("Show");
            finger.eye().waitFor("Hide");
            BufferedImage shown = image(panel);
            finger.eye().until(() -> !same(shown, finger.screen(), inner), "the password on the screen");
            assertThat(panel.scene().toString()).doesNotContain("hush");
            Item key = finger.down("k");
            Item ground = new Item("", "", "", true, key.x() + 6, key.y() + 6, 8, 8);
            finger.eye().until(() -> !same(shown, finger.screen(), ground), "the pressed key on the screen");
            assertThat(same(shown, image(panel), ground)).isTrue();
            finger.up();
        }
    }

    @Test
    void everyChangeIsToldAtMostTwentyTimesASecond() throws Exception {
        try (Panel panel = open(new FixtureDevice(States.working(Language.EN)))) {
            Hand hand = new Hand(panel);
            hand.settle();
            List<Long> serials = new CopyOnWriteArrayList<>();
            long started = System.nanoTime();
            Subscription subscription = panel.onPicture(serials::add);
            Picture before = panel.picture();
            assertThat(panel.picture()).isSameAs(before);
            for (int i = 0; i < 10; i++) {
                hand.touch("Settings");
                hand.touch("Back");
            }
            hand.until(
                    () -> !serials.isEmpty() && panel.picture().serial() <= serials.get(serials.size() - 1),
                    "word of the last picture");
            subscription.close();
            long milliseconds = (System.nanoTime() - started) / 1_000_000;
            assertThat(panel.picture().serial()).isGreaterThan(before.serial() + 20);
            assertThat(serials).isSorted().doesNotHaveDuplicates();
            assertThat(serials.size()).isLessThanOrEqualTo((int) (milliseconds / 50 + 1));
        }
    }

    @Test
    void whatStandsBesideIsInThePictureAndInTheScene() throws Exception {
        JLabel paper = new JLabel("Paper");
        paper.setPreferredSize(new java.awt.Dimension(200, 480));
        Panel.Options options = new Panel.Options(800, 480, 7, false, Optional.of(paper), Theme.DARK);
        try (Panel panel = Panel.open(new FixtureDevice(States.working(Language.EN)), options)) {
            new Hand(panel).settle();
            assertThat(panel.picture().width()).isEqualTo(1000);
            assertThat(panel.scene().items()).anyMatch(i -> i.name().equals("Paper") && i.x() == 800);
            assertThat(image(panel).getRGB(2, 100) & 0xFFFFFF).isEqualTo(0x111418);
        }
    }
}

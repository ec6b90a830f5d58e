package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.stage.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The hardware lab on every screen in both languages; and that it watches the board only while it is seen. */
@Timeout(60)
final class LabLookTest {
    private static final double REFERENCE_PPI = Math.hypot(800, 480) / 7;

    static Stream<Arguments> screens() {
        return Stream.of(Language.values())
                .flatMap(language -> Stream.of(
                        Arguments.of(language, 800, 480, 7.0),
                        Arguments.of(language, 1024, 600, 7.0),
                        Arguments.of(language, 1280, 800, 10.1)));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everythingFitsAndOnlyAnAdministratorGetsThere(Language language, int width, int height, double inches) {
        Texts texts = Texts.of(language);
        FixtureDevice device = new FixtureDevice(States.working(language));
        double scale = Math.hypot(width, height) / inches / REFERENCE_PPI;
        try (Panel panel =
                Panel.open(device, new Panel.Options(width, height, inches, false, Optional.empty(), Theme.LIGHT))) {
            Hand hand = new Hand(panel);
            for (String menu : List.of("panel.settings.title", "panel.general.title", "panel.lab.title")) {
                hand.touch(texts.get(menu));
            }
            assertThat(panel.scene().screen()).isEqualTo(Screens.GENERAL);
            assertThat(device.bench().watchers()).isZero();
            panel.type("right");
            panel.key("Enter");
            hand.waitForScreen(Screens.LAB);
            assertThat(device.bench().watchers()).isEqualTo(1);
            look(hand, scale);
            hand.touch(texts.get("panel.lab.edges"));
            look(hand, scale);
            hand.touch(texts.get("panel.lab.pins"));
            device.bench().set(device.bench().board(), false);
            look(hand, scale);
            hand.touch(texts.get("panel.bar.back"));
            hand.waitForScreen(Screens.GENERAL);
            assertThat(device.bench().watchers()).isZero();
        }
    }

    private static void look(Hand hand, double scale) {
        hand.settle();
        List<Text> words = Tree.showing(Text.class);
        List<Pressable> targets = Tree.showing(Pressable.class);
        List<String> wrong = new ArrayList<>();
        Pictures.onEventThread(() -> {
            words.stream().filter(text -> !text.fits()).forEach(text -> wrong.add("cut off: " + text.text()));
            targets.stream()
                    .filter(target -> Math.min(target.getWidth(), target.getHeight()) < Math.floor(48 * scale))
                    .forEach(target -> wrong.add(
                            "too small: " + target.getAccessibleContext().getAccessibleName()));
        });
        assertThat(wrong).isEmpty();
    }
}

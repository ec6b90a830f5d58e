package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.access.Gate;
import io.mailpanel.device.access.Rights;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.panel.kit.Pressable;
import io.mailpanel.panel.kit.Readable;
import io.mailpanel.panel.kit.Scroller;
import io.mailpanel.panel.kit.Text;
import io.mailpanel.panel.stage.Pictures;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.swing.JComponent;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every screen in both languages: nothing is cut off, every target is large enough and has a name. */
@Timeout(60)
final class EveryScreenTest {
    private static final int TARGET = 48;

    private final Set<String> visited = new TreeSet<>();

    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingFitsAndCanBeTouched(Language language) {
        Texts texts = Texts.of(language);
        FixtureDevice device = new FixtureDevice(States.first(language));
        try (Panel panel = open(device)) {
            Hand hand = new Hand(panel);
            look(panel, "first start");
            hand.touch(texts.get("panel.bar.home"));
            look(panel, "not signed in");
            hand.touch(texts.get("panel.scan.title"));
            look(panel, "why nothing can be sent");
            device.set(s -> States.working(language));
            hand.touch(texts.get("field.scan.recipient"));
            look(panel, "with the keyboard");
            panel.type("nobody");
            hand.touch(texts.get("panel.scan.add"));
            look(panel, "with an error");
            hand.touch("?123");
            look(panel, "with digits");
            hand.touch("АБВ");
            look(panel, "with Cyrillic keys");
            panel.key("Escape");
            hand.touch(texts.get("panel.bar.jobs"));
            look(panel, "active jobs");
            hand.touch(texts.get("panel.jobs.history"));
            look(panel, "history");
            hand.touch("orders@fabrikam.example");
            look(panel, "a failed job");
            hand.touch(texts.get("panel.bar.home"));
            walk(panel, hand, texts, Screens.SETTINGS);
            device.sheet().stop();
            aStoppedPrint(panel, device, texts);
        }
        assertThat(visited)
                .containsAll(Screens.all().stream().map(Screens.Row::id).collect(Collectors.toSet()));
    }

    /** A print that stopped in the middle has the most words and buttons, wherever one prints. */
    private void aStoppedPrint(Panel panel, FixtureDevice device, Texts texts) {
        Hand hand = new Hand(panel);
        for (List<String> path : List.of(
                List.of(Screens.SETTINGS, Screens.GENERAL, Screens.PRINTER),
                List.of(
                        Screens.SETTINGS,
                        Screens.GENERAL,
                        Screens.NETWORK_SETTINGS,
                        Screens.NETWORK_STATUS,
                        Screens.SHEET))) {
            hand.touch(texts.get("panel.bar.home"));
            path.forEach(id -> hand.touch(texts.get(Screens.row(id).titleKey())));
            for (PrinterStatus status : PrinterStatus.values()) {
                device.set(s -> States.printer(s, status));
                look(panel, "a stopped print, " + status);
                hand.waitFor(texts.get("panel.sheet.cancel"));
                hand.touch(texts.get("panel.sheet.go_on"));
                look(panel, "a print that stopped again, " + status);
            }
            device.sheet().stopAndGo();
            for (PrinterStatus status : PrinterStatus.values()) {
                device.set(s -> States.printer(s, status));
                look(panel, "a print whose printer has gone, " + status);
                hand.waitFor(texts.get("panel.sheet.again"));
                assertThat(panel.scene().items())
                        .as("its hole cannot be filled")
                        .noneMatch(item -> item.name().equals(texts.get("panel.sheet.go_on")));
            }
            device.sheet().stop();
        }
    }

    private void walk(Panel panel, Hand hand, Texts texts, String id) {
        hand.touch(texts.get(Screens.row(id).titleKey()));
        if (Rights.configured(true).gate(Screens.row(id).area()) == Gate.LOG_IN
                && !panel.scene().screen().equals(id)) {
            look(panel, "log-in");
            panel.type("right");
            panel.key("Enter");
            hand.waitForScreen(id);
        }
        look(panel, "");
        for (Screens.Row child : Screens.childrenOf(id)) {
            walk(panel, hand, texts, child.id());
        }
        hand.touch(texts.get("panel.bar.back"));
    }

    private static Panel open(FixtureDevice device) {
        return Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
    }

    private void look(Panel panel, String how) {
        new Hand(panel).settle();
        String screen = panel.scene().screen();
        visited.add(screen);
        List<String> wrong = new ArrayList<>();
        List<Text> words = Tree.showing(Text.class);
        List<Pressable> targets = Tree.showing(Pressable.class);
        Pictures.onEventThread(() -> {
            for (Text text : words) {
                if (!text.fits()) {
                    wrong.add("cut off: " + text.text() + " in " + text.getBounds());
                }
            }
            for (JComponent part : Tree.showing(JComponent.class)) {
                boolean scrolls = SwingUtilities.getAncestorOfClass(Scroller.class, part) != null;
                Rectangle seen = part.getVisibleRect();
                if (part instanceof Readable
                        && !seen.isEmpty()
                        && (seen.width < part.getWidth() || !scrolls && seen.height < part.getHeight())) {
                    wrong.add("covered: " + part.getAccessibleContext().getAccessibleName() + " " + seen);
                }
            }
            for (Pressable target : targets) {
                String name = target.getAccessibleContext().getAccessibleName();
                if (name == null || name.isEmpty()) {
                    wrong.add("no name: " + target.getBounds());
                }
                if (target.getWidth() < TARGET || target.getHeight() < TARGET) {
                    wrong.add("too small: " + name + " " + target.getBounds());
                }
            }
        });
        assertThat(wrong).as("%s, %s", screen, how).isEmpty();
        assertThat(words).isNotEmpty();
    }
}

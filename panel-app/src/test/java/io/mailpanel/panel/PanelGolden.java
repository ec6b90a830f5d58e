package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PowerSupply;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;

/** Pictures of every screen in both languages, for people to look at. */
public final class PanelGolden extends PanelShots {
    private PanelGolden(Path out, Language language) {
        super(out, language);
    }

    /** Draws them into the folder, as panel-LANGUAGE-NAME.png; needs a display. */
    public static void render(Path out) throws IOException {
        Files.createDirectories(out);
        for (Language language : Language.values()) {
            new PanelGolden(out, language).all();
        }
    }

    /** Draws them into the folder given. */
    public static void main(String[] args) throws IOException {
        render(Path.of(args[0]));
        System.exit(0);
    }

    private void all() throws IOException {
        firstStart();
        working(Theme.LIGHT);
        power();
        dark();
    }

    private void firstStart() throws IOException {
        FixtureDevice device = new FixtureDevice(States.first(language));
        try (Panel panel = open(device, Theme.LIGHT)) {
            Hand hand = new Hand(panel);
            shot(panel, "welcome");
            hand.touch(texts.get("panel.bar.home"));
            shot(panel, "home-first");
            hand.touch(texts.get("panel.scan.title"));
            shot(panel, "scan-not-signed-in");
            hand.touch(texts.get("panel.bar.jobs"));
            shot(panel, "jobs-empty");
        }
    }

    private void working(Theme theme) throws IOException {
        DeviceState state = States.working(language);
        FixtureDevice device = new FixtureDevice(state);
        try (Panel panel = open(device, theme)) {
            Hand hand = new Hand(panel);
            shot(panel, "home");
            scan(panel, hand, device);
            hand.touch(texts.get("panel.bar.jobs"));
            shot(panel, "jobs-active");
            hand.touchStart("accounting@contoso.example");
            shot(panel, "job-waiting");
            hand.touch(texts.get("panel.job.cancel"));
            shot(panel, "job-cancel");
            touch(hand, "panel.job.keep", "panel.bar.back", "panel.jobs.history");
            shot(panel, "jobs-history");
            device.set(s -> States.unseen(s, Set.of(14L)));
            hand.waitFor(texts.get("panel.jobs.seen"));
            shot(panel, "jobs-history-new");
            hand.touch(texts.get("panel.bar.home"));
            shot(panel, "home-not-sent");
            hand.touch(texts.get("panel.bar.jobs"));
            hand.touch("orders@fabrikam.example");
            shot(panel, "job-failed");
            hand.touch(texts.get("panel.bar.home"));
            new SettingsGolden(out, language).walk(panel, hand, device);
        }
    }

    private void scan(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        hand.touch(texts.get("panel.scan.title"));
        shot(panel, "scan-empty");
        hand.touch(texts.get("field.scan.recipient"));
        shot(panel, "scan-keyboard-email");
        panel.type("vera@contoso.example");
        hand.touch(texts.get("panel.scan.add"));
        panel.type("nobody");
        hand.touch(texts.get("panel.scan.add"));
        shot(panel, "scan-wrong-address");
        for (int i = 0; i < 6; i++) {
            panel.key("Backspace");
        }
        hand.touch(texts.get("panel.key.next"));
        shot(panel, "scan-keyboard-text");
        hand.touch("?123");
        shot(panel, "scan-keyboard-signs");
        hand.touch(texts.get("panel.key.hide"));
        shot(panel, "scan-filled");
        hand.touch(texts.get("panel.scan.settings"));
        shot(panel, "scan-settings");
        touch(hand, "scan.format.TIFF", "scan.colour.BLACK_WHITE", "panel.scan.settings.done");
        shot(panel, "scan-settings-chosen");
        hand.touch(texts.get("panel.scan.send"));
        shot(panel, "scan-connecting");
        ((FixtureScan) device.scan()).progress(new ScanProgress(ScanProgress.Step.SCANNING, 3, 45));
        shot(panel, "scan-working");
        ((FixtureScan) device.scan()).accept(device.state().jobs().get(0));
        hand.waitFor(texts.get("panel.scan.again"));
        shot(panel, "scan-accepted");
        hand.touch(texts.get("panel.bar.home"));
    }

    private void power() throws IOException {
        FixtureDevice device = new FixtureDevice(States.working(language));
        try (Panel panel = open(device, Theme.LIGHT)) {
            Hand hand = new Hand(panel);
            PowerSupply weak = new PowerSupply(PowerSupply.Condition.LOW, PowerSupply.Condition.LOW);
            device.set(s -> States.board(s, new BoardState(false, false, true, weak)));
            shot(panel, "home-supply");
            hand.touch(texts.get("panel.home.supply"));
            shot(panel, "network-supply");
            device.set(s -> States.board(s, new BoardState(false, true, true, weak)));
            shot(panel, "power-off");
            hand.touch(texts.get("panel.power.off"));
            hand.waitFor(texts.get("panel.power.refused.title"));
            shot(panel, "power-refused");
        }
    }

    private void dark() throws IOException {
        try (Panel panel = open(new FixtureDevice(States.working(language)), Theme.DARK)) {
            Hand hand = new Hand(panel);
            shot(panel, "dark-home");
            hand.touch(texts.get("panel.bar.jobs"));
            shot(panel, "dark-jobs");
            touch(hand, "panel.bar.home", "panel.settings.title", "panel.general.title", "panel.lab.title");
            panel.type("right");
            panel.key("Enter");
            hand.waitForScreen(Screens.LAB);
            shot(panel, "dark-lab");
            hand.touch(texts.get("panel.lab.edges"));
            shot(panel, "dark-lab-edges");
        }
    }
}

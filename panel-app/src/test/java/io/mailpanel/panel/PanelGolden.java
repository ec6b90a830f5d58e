package io.mailpanel.panel;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabBoard.Condition;
import io.mailpanel.device.scan.ScanProgress;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.diagnosis.TestStep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pictures of every screen in both languages, for people to look at. */
public final class PanelGolden {
    private final Path out;
    private final Language language;
    private final Texts texts;

    private PanelGolden(Path out, Language language) {
        this.out = out;
        this.language = language;
        this.texts = Texts.of(language);
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

    private static Panel open(FixtureDevice device, Theme theme) {
        return Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), theme));
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
            hand.touch(texts.get("panel.job.keep"));
            hand.touch(texts.get("panel.bar.back"));
            hand.touch(texts.get("panel.jobs.history"));
            shot(panel, "jobs-history");
            hand.touch("orders@fabrikam.example");
            shot(panel, "job-failed");
            hand.touch(texts.get("panel.bar.home"));
            settings(panel, hand, device);
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
        hand.touch(texts.get("scan.format.TIFF"));
        hand.touch(texts.get("scan.colour.BLACK_WHITE"));
        hand.touch(texts.get("panel.scan.settings.done"));
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

    private void settings(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        hand.touch(texts.get("panel.settings.title"));
        shot(panel, "settings");
        hand.touch(texts.get("panel.general.title"));
        shot(panel, "general");
        hand.touch(texts.get("panel.scanner.title"));
        shot(panel, "scanner");
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.basic.title"));
        shot(panel, "basic");
        hand.touch(texts.get("panel.language.title"));
        shot(panel, "language");
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.network.settings.title"));
        shot(panel, "network-settings");
        hand.touch(texts.get("panel.network.status.title"));
        shot(panel, "network-status");
        hand.touch(texts.get("panel.network.title"));
        shot(panel, "network");
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.email.title"));
        shot(panel, "login");
        panel.type("wrong");
        panel.key("Enter");
        hand.waitFor(texts.get("panel.login.wrong"));
        shot(panel, "login-wrong");
        panel.type("initial");
        panel.key("Enter");
        hand.touch(texts.get("panel.ok"));
        hand.touch(texts.get("panel.email.title"));
        panel.type("right");
        panel.key("Enter");
        hand.waitForScreen(Screens.EMAIL_STATUS);
        shot(panel, "email-server-status");
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.sheet.title"));
        hand.waitForScreen(Screens.SHEET);
        hand.waitFor(texts.get("panel.sheet.preview"));
        shot(panel, "status-sheet");
        hand.touch(texts.get("panel.sheet.print"));
        shot(panel, "status-sheet-printed");
        device.set(s -> States.printer(s, PrinterStatus.PAPER_OUT));
        hand.touch(texts.get("panel.sheet.print"));
        shot(panel, "status-sheet-paper-out");
        device.sheet().stop();
        hand.touch(texts.get("panel.sheet.print"));
        shot(panel, "status-sheet-stopped");
        device.set(s -> States.printer(s, PrinterStatus.READY));
        shot(panel, "status-sheet-stopped-ready");
        device.sheet().stopAndGo();
        device.set(s -> States.printer(s, PrinterStatus.DISCONNECTED));
        shot(panel, "status-sheet-gone");
        device.set(s -> States.printer(s, PrinterStatus.READY));
        shot(panel, "status-sheet-gone-ready");
        hand.touch(texts.get("panel.sheet.cancel"));
        hand.touch(texts.get("panel.bar.home"));
        printer(panel, hand, device);
        hand.touch(texts.get("panel.bar.home"));
        diagnosis(panel, hand, device);
        lab(panel, hand, device);
        hand.touch(texts.get("panel.admin"));
        shot(panel, "logged-out");
    }

    private void printer(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        hand.touch(texts.get("panel.settings.title"));
        hand.touch(texts.get("panel.general.title"));
        hand.touch(texts.get("panel.printer.title"));
        shot(panel, "printer");
        device.set(s -> States.printer(s, PrinterStatus.PAPER_OUT));
        hand.touch(texts.get("panel.printer.test"));
        shot(panel, "printer-nothing-printed");
        device.sheet().stop();
        hand.touch(texts.get("panel.printer.test"));
        shot(panel, "printer-stopped");
        device.sheet().cancelStopped();
        device.set(s -> States.printer(s, PrinterStatus.READY));
    }

    private void diagnosis(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        hand.touch(texts.get("panel.settings.title"));
        hand.touch(texts.get("panel.general.title"));
        hand.touch(texts.get("panel.network.settings.title"));
        hand.touch(texts.get("panel.connection.title"));
        hand.waitForScreen(Screens.CONNECTION);
        shot(panel, "connection-check");
        device.diagnosis.at(TestStep.AUTH);
        hand.waitFor(texts.get("panel.connection.cancel"));
        shot(panel, "connection-check-running");
        device.diagnosis.successful();
        hand.waitFor(texts.get("test.step.SENDER"));
        shot(panel, "connection-check-good");
        device.diagnosis.disabled();
        hand.waitFor(texts.get("verdict.SMTP_AUTH_OFF_TENANT.remedy"));
        shot(panel, "connection-check-failed");
        hand.drag(400, 300, 400, 60);
        shot(panel, "connection-check-failed-answer");
        hand.touch(texts.get("panel.bar.back"));
        hand.touch(texts.get("panel.prep.title"));
        hand.waitForScreen(Screens.PREPARATION);
        shot(panel, "preparation");
        hand.touch(texts.get("panel.bar.home"));
    }

    private void lab(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        FixtureLab lab = device.bench();
        LabBoard simulated = lab.board();
        hand.touch(texts.get("panel.settings.title"));
        hand.touch(texts.get("panel.general.title"));
        hand.touch(texts.get("panel.lab.title"));
        hand.waitForScreen(Screens.LAB);
        shot(panel, "lab");
        hand.drag(400, 380, 400, 60);
        hand.drag(400, 380, 400, 60);
        shot(panel, "lab-inputs");
        hand.touch(texts.get("panel.lab.edges"));
        shot(panel, "lab-edges");
        hand.touch(texts.get("panel.lab.pause"));
        shot(panel, "lab-edges-paused");
        hand.touch(texts.get("panel.lab.go_on"));
        hand.touch(texts.get("panel.lab.clear"));
        shot(panel, "lab-edges-empty");
        hand.touch(texts.get("panel.lab.pins"));
        lab.set(simulated, false);
        shot(panel, "lab-real");
        lab.set(new LabBoard(Condition.NO_PINS, "", List.of(), List.of()), false);
        shot(panel, "lab-no-board");
        String reason = "board.led_power: GPIO17 on gpiochip0 is in use by \"fan\"";
        lab.set(new LabBoard(Condition.FAILED, reason, List.of(), List.of()), false);
        shot(panel, "lab-failed");
        lab.set(simulated, true);
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
            hand.touch(texts.get("panel.bar.home"));
            hand.touch(texts.get("panel.settings.title"));
            hand.touch(texts.get("panel.general.title"));
            hand.touch(texts.get("panel.lab.title"));
            panel.type("right");
            panel.key("Enter");
            hand.waitForScreen(Screens.LAB);
            shot(panel, "dark-lab");
            hand.touch(texts.get("panel.lab.edges"));
            shot(panel, "dark-lab-edges");
        }
    }

    private void shot(Panel panel, String name) throws IOException {
        new Hand(panel).settle();
        String tag = language.name().toLowerCase(Locale.ROOT);
        Files.write(
                out.resolve("panel-" + tag + "-" + name + ".png"),
                panel.picture().png());
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabBoard.Condition;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.diagnosis.TestStep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Pictures of the screens below Settings. */
final class SettingsGolden extends PanelShots {
    SettingsGolden(Path out, Language language) {
        super(out, language);
    }

    /** From Home through all settings, and back. */
    void walk(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        hand.touch(texts.get("panel.settings.title"));
        shot(panel, "settings");
        hand.touch(texts.get("panel.general.title"));
        shot(panel, "general");
        hand.touch(texts.get("panel.scanner.title"));
        shot(panel, "scanner");
        touch(hand, "panel.bar.back", "panel.basic.title");
        shot(panel, "basic");
        hand.touch(texts.get("panel.language.title"));
        shot(panel, "language");
        touch(hand, "panel.bar.back", "panel.bar.back", "panel.network.settings.title");
        shot(panel, "network-settings");
        hand.touch(texts.get("panel.network.status.title"));
        shot(panel, "network-status");
        hand.touch(texts.get("panel.network.title"));
        shot(panel, "network");
        for (int i = 0; i < 3; i++) {
            hand.drag(200, 400, 200, 100);
        }
        shot(panel, "network-certificate");
        touch(hand, "panel.bar.back", "panel.email.title");
        shot(panel, "login");
        panel.type("wrong");
        panel.key("Enter");
        hand.waitFor(texts.get("panel.login.wrong"));
        shot(panel, "login-wrong");
        panel.type("initial");
        panel.key("Enter");
        touch(hand, "panel.ok", "panel.email.title");
        panel.type("right");
        panel.key("Enter");
        hand.waitForScreen(Screens.EMAIL_STATUS);
        shot(panel, "email-server-status");
        touch(hand, "panel.bar.back", "panel.sheet.title");
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
        touch(hand, "panel.sheet.cancel", "panel.bar.home");
        printer(panel, hand, device);
        hand.touch(texts.get("panel.bar.home"));
        diagnosis(panel, hand, device);
        lab(panel, hand, device);
        upkeep(panel, hand);
        hand.touch(texts.get("panel.admin"));
        shot(panel, "logged-out");
    }

    private void printer(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        touch(hand, "panel.settings.title", "panel.general.title", "panel.printer.title");
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
        touch(
                hand,
                "panel.settings.title",
                "panel.general.title",
                "panel.network.settings.title",
                "panel.connection.title");
        hand.waitForScreen(Screens.CONNECTION);
        shot(panel, "connection-check");
        device.diagnosis.at(TestStep.AUTH);
        hand.waitFor(texts.get("panel.connection.cancel"));
        shot(panel, "connection-check-running");
        device.diagnosis.successful();
        hand.waitFor(texts.get("test.step.SENDER"));
        shot(panel, "connection-check-good");
        device.diagnosis.disabled();
        hand.waitFor(texts.get("verdict.SMTP_AUTH_OFF_TENANT.remedy")
                .replace(texts.get("test.again.job"), texts.get("test.again")));
        shot(panel, "connection-check-failed");
        hand.drag(400, 300, 400, 60);
        shot(panel, "connection-check-failed-answer");
        touch(hand, "panel.bar.back", "panel.prep.title");
        hand.waitForScreen(Screens.PREPARATION);
        shot(panel, "preparation");
        hand.touch(texts.get("panel.bar.home"));
    }

    private void upkeep(Panel panel, Hand hand) throws IOException {
        touch(hand, "panel.bar.home", "panel.settings.title", "web.about.title");
        hand.waitForScreen(Screens.ABOUT);
        shot(panel, "about");
        touch(hand, "panel.bar.home", "panel.settings.title", "panel.system.title", "panel.restart.title");
        hand.waitForScreen(Screens.RESTART);
        shot(panel, "restart");
        hand.touch(texts.get("web.restart.program"));
        shot(panel, "restart-ask");
        touch(hand, "panel.cancel", "panel.bar.back", "panel.erase.title");
        hand.waitForScreen(Screens.ERASE);
        hand.waitFor(texts.get("erase.stays"));
        shot(panel, "erase");
        hand.touch(texts.get("panel.erase.do"));
        shot(panel, "erase-ask");
        panel.key("Escape");
        panel.key("Escape");
        hand.settle();
    }

    private void lab(Panel panel, Hand hand, FixtureDevice device) throws IOException {
        FixtureLab lab = device.bench();
        LabBoard simulated = lab.board();
        touch(hand, "panel.settings.title", "panel.general.title", "panel.lab.title");
        hand.waitForScreen(Screens.LAB);
        shot(panel, "lab");
        hand.drag(400, 380, 400, 60);
        hand.drag(400, 380, 400, 60);
        shot(panel, "lab-inputs");
        hand.touch(texts.get("panel.lab.edges"));
        shot(panel, "lab-edges");
        hand.touch(texts.get("panel.lab.pause"));
        shot(panel, "lab-edges-paused");
        touch(hand, "panel.lab.go_on", "panel.lab.clear");
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
}

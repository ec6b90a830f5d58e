package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.stage.Stage.Item;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.hardware.Board.Button;
import java.awt.event.KeyEvent;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The panel's part of the main job, with the real device and a real finger. */
@Timeout(60)
final class MainJobTest {
    @TempDir
    private Path folder;

    private RealDevice device;
    private Panel panel;
    private Finger finger;
    private Texts texts;

    private void start(Language language, boolean accessControl) throws Exception {
        device = new RealDevice(folder, language, accessControl);
        texts = Texts.of(language);
    }

    private void open() throws Exception {
        panel = Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT));
        finger = new Finger(panel);
    }

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
        device.close();
    }

    private void toNetworkStatus() {
        for (String row : List.of("settings", "general", "network.settings", "network.status")) {
            finger.touch(texts.get("panel." + row + ".title"));
        }
    }

    private List<String> names() {
        return panel.scene().items().stream().map(Item::name).toList();
    }

    @Test
    void firstStartShowsThePasswordOnceAndThenHome() throws Exception {
        start(Language.RU, true);
        String secret = device.core.state().access().initialPassword().orElseThrow();
        open();
        finger.eye().waitForScreen(Screens.WELCOME);
        finger.eye()
                .waitFor(
                        i -> i.name().equals("Начальный пароль администратора")
                                && i.value().equals("•".repeat(secret.length())),
                        "the password in bullets");
        finger.touch("Показать");
        finger.eye().waitFor("Скрыть");
        assertThat(panel.scene().toString()).doesNotContain(secret);
        finger.touch("Пароль записан");
        finger.eye().waitForScreen(Screens.HOME);
        assertThat(names()).contains("Сканирование в эл. почту", "Состояние заданий", "Настройки");
        finger.eye().until(() -> !names().contains("Первые шаги"), "no more first steps");
        panel.close();
        open();
        finger.eye().waitForScreen(Screens.HOME);
    }

    @Test
    void welcomeClosesByItselfWhenThePasswordIsChangedElsewhere() throws Exception {
        for (Language language : Language.values()) {
            Path own = Files.createDirectory(folder.resolve(language.name()));
            device = new RealDevice(own, language, true);
            texts = Texts.of(language);
            open();
            finger.eye().waitForScreen(Screens.WELCOME);
            device.changePassword();
            finger.eye().waitForScreen(Screens.HOME);
            finger.eye().waitFor(texts.get("panel.welcome.changed"));
            if (language != Language.values()[Language.values().length - 1]) {
                panel.close();
                device.close();
            }
        }
    }

    @Test
    void withoutSignInScanToEmailAnswersWithTheGuidesMessage() throws Exception {
        start(Language.RU, false);
        device.changePassword();
        open();
        finger.eye().waitFor("Эл. почта: вход не выполнен");
        finger.touch("Сканирование в эл. почту");
        finger.eye()
                .waitFor(
                        "Чтобы воспользоваться этой функцией, вы должны войти в почтовую службу. Обратитесь к администратору");
        assertThat(names()).doesNotContain("Отправить", "Войти");
        device.signIn();
        finger.eye().waitFor("Отправить");
    }

    @Test
    void networkStatusShowsTheMachinesRealAddressesAndTheWayToWebConfig() throws Exception {
        start(Language.EN, false);
        device.changePassword();
        open();
        toNetworkStatus();
        finger.touch("Wired LAN/Wi-Fi Status");
        assertThat(finger.eye().waitFor("QR code: Web Config").value()).isEqualTo("https://192.168.1.20:8443/");
        List<String> addresses = NetworkInterface.networkInterfaces()
                .filter(n -> !n.getName().equals("lo"))
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof java.net.Inet4Address)
                .map(InetAddress::getHostAddress)
                .toList();
        for (String address : addresses) {
            // The address may stand below what is seen at first.
            finger.eye()
                    .until(
                            () -> {
                                finger.eye().drag(300, 380, 300, 200);
                                return panel.scene().items().stream()
                                        .anyMatch(i -> i.value().equals(address));
                            },
                            address);
        }
    }

    @Test
    void aScanGoesOutAndItsJobIsSeenInTheHistory() throws Exception {
        start(Language.EN, false);
        device.changePassword();
        device.signIn();
        open();
        finger.touch("Scan to Email");
        finger.touch("Send");
        finger.eye().waitFor("Add at least one recipient.");
        finger.touch("To");
        finger.keys("a@");
        finger.touch("Next");
        finger.eye().waitFor(i -> i.name().startsWith("“a@” is not an email address"), "the address's error");
        finger.keys("b.eu");
        finger.touch("Add");
        finger.eye().waitFor(i -> i.name().equals("a@b.eu") && i.role().equals("button"), "the chip");
        finger.type("verac.eu");
        for (int i = 0; i < "c.eu".length(); i++) {
            finger.key(KeyEvent.VK_LEFT);
        }
        finger.touch("@");
        finger.touch("Next");
        finger.keys("I");
        finger.keys("nvoice");
        finger.touch("Done");
        finger.touch("Send");
        finger.eye().waitFor("Accepted: job 1");
        finger.touch("Jobs");
        finger.touch("History");
        finger.touch("a@b.eu and 1 more");
        finger.eye().waitForScreen(Screens.JOB);
        assertThat(panel.scene().title()).isEqualTo("Job 1");
        assertThat(finger.eye().waitFor("Subject").value()).isEqualTo("Invoice");
        finger.eye().waitFor("Sent");
        assertThat(names()).doesNotContain("Try again", "Cancel job");
        try (Stream<Path> mails = Files.list(device.cloud.mailbox())) {
            assertThat(mails.map(MainJobTest::read).toList())
                    .anyMatch(mail -> mail.contains("Subject: Invoice") && mail.contains("application/pdf"));
        }
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void emailServerStatusAndSheetAskForTheAdministratorFirst() throws Exception {
        start(Language.EN, true);
        device.changePassword();
        device.signIn();
        open();
        toNetworkStatus();
        finger.touch("Email Server Status");
        finger.eye().waitFor("Administrator log-in");
        finger.type("wrong");
        finger.touch("Done");
        finger.eye().waitFor("The password is wrong. Check it and try again.");
        finger.type(RealDevice.PASSWORD);
        finger.key(KeyEvent.VK_ENTER);
        finger.eye().waitForScreen(Screens.EMAIL_STATUS);
        assertThat(finger.eye().waitFor("Authenticated Account").value()).isEqualTo("admin@contoso.example");
        assertThat(finger.eye().waitFor("Current Status").value()).startsWith("Signed in");
        finger.touch("Back");
        finger.touch("Print Status Sheet");
        finger.eye().waitForScreen(Screens.SHEET);
        finger.eye().waitFor("Preview of the sheet");
        device.printer.setPaperOut(true);
        finger.touch("Print");
        finger.eye().waitFor("Out of paper: nothing was printed");
        device.printer.setPaperOut(false);
        int before = device.printer.strip().getHeight();
        finger.touch("Print");
        finger.eye().waitFor("Printed");
        assertThat(device.printer.strip().getHeight()).isGreaterThan(before + 300);
        device.printer.setPaperLeft(200);
        finger.touch("Print");
        finger.eye().waitFor("Out of paper: the print stopped before its end");
        device.printer.setPaperOut(false);
        finger.touch("Go on");
        finger.eye().waitFor("Printed");
        device.printer.setPaperLeft(200);
        finger.touch("Print");
        finger.eye().waitFor("Out of paper: the print stopped before its end");
        device.printer.setPaperOut(false);
        finger.touch("Print again");
        finger.eye().waitFor("Printed");
        device.printer.setPaperLeft(200);
        finger.touch("Print");
        finger.eye().waitFor("Out of paper: the print stopped before its end");
        finger.touch("Cancel");
        finger.eye().waitFor("Print");
        assertThat(names())
                .as("only the paper is missing")
                .contains("Out of paper")
                .doesNotContain("Go on");
        device.printer.setPaperOut(false);
        finger.eye().until(() -> !names().contains("Out of paper"), "no card about what is over");
        finger.touch("Administrator");
        finger.eye().waitForScreen(Screens.NETWORK_STATUS);
        finger.touch("Print Status Sheet");
        finger.eye().waitFor("Administrator log-in");
        assertThat(device.core.audit().entries(Long.MAX_VALUE, 3))
                .allMatch(entry -> entry.actor().equals(Actor.PANEL))
                .extracting(AuditEntry::event)
                .containsExactly(AuditEvent.LOGGED_OUT, AuditEvent.LOGGED_IN, AuditEvent.LOG_IN_FAILED);
    }

    @Test
    void theInitialPasswordLeadsToWebConfig() throws Exception {
        start(Language.EN, true);
        String initial = device.core.state().access().initialPassword().orElseThrow();
        open();
        finger.touch("Later");
        finger.touch("Log in");
        panel.type(initial);
        panel.key("Enter");
        Item words = finger.eye().waitFor(i -> i.name().startsWith("This is the initial password"), "what to do");
        assertThat(words.name()).contains("https://192.168.1.20:8443/");
        finger.touch("OK");
        finger.eye().waitFor("First steps");
        assertThat(names()).contains("Log in").doesNotContain("Administrator");
    }

    @Test
    void theLanguageChangesAtOnceAndKeepsWhatWasTyped() throws Exception {
        start(Language.EN, false);
        device.changePassword();
        device.signIn();
        open();
        finger.touch("Scan to Email");
        finger.touch("To");
        finger.keys("anna");
        finger.touch("Hide keyboard");
        finger.touch("Home");
        for (String row : List.of("Settings", "General Settings", "Basic", "Language", "Русский")) {
            finger.touch(row);
        }
        finger.eye().waitFor("Язык");
        panel.button(Button.HOME);
        finger.touch("Сканирование в эл. почту");
        finger.eye().waitFor(i -> i.name().equals("Кому") && i.value().equals("anna"), "what was typed");
        panel.button(Button.BACK);
        finger.eye().waitForScreen(Screens.HOME);
        assertThat(device.core.state().language()).isEqualTo(Language.RU);
    }
}

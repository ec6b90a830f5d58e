package io.mailpanel.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The disk is full under a real device: each action that writes, on the panel by touch and in Web Config in a browser, says so
 * in the language of that face, with its code, and has changed nothing; with room again it works. Only Sign Out, which erases,
 * is done.
 */
@Timeout(240)
final class FullDiskTest {
    private static final String PASSWORD = "full-disk-1";
    private static final String ACCOUNT = "admin@contoso.example";
    private static final String RECIPIENT = "anna@fabrikam.example";

    @TempDir
    Path folder;

    private FullDisk device;
    private LiveView live;
    private Finger finger;
    private Browser browser;
    private Words words;
    private Texts panel;
    private Texts web;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyActionSaysSoAndChangesNothing(Language language) throws Exception {
        Language other = language == Language.RU ? Language.EN : Language.RU;
        panel = Texts.of(language);
        web = Texts.of(other);
        words = new Words(language.locale().getLanguage());
        try (FullDisk demo = FullDisk.start(folder, words.language());
                LiveView view = new LiveView(demo.announced("Live view"));
                Browser chromium = new Browser(other.locale().getLanguage())) {
            device = demo;
            live = view;
            browser = chromium;
            finger = new Finger(view);
            finger.touch(words.get("written"));
            passwordInWebConfig();
            signInInWebConfig();
            signOutInWebConfig();
            notificationInWebConfig();
            passwordServerInWebConfig();
            scanOnThePanel();
            jobOnThePanel();
            languageOnThePanel();
            saidByItself();
            jobInWebConfig();
            assertThat(device.end()).isZero();
        }
    }

    private void passwordInWebConfig() throws Exception {
        browser.open(device.announced("Web Config"));
        browser.type("password", device.announced("Initial administrator password"));
        browser.click("login");
        newPassword();
        refused("change");
        newPassword();
        browser.click("change");
        browser.visible("log-out");
    }

    private void newPassword() {
        browser.type("new-password", PASSWORD);
        browser.type("repeat", PASSWORD);
    }

    private void signInInWebConfig() throws Exception {
        page("/network/email-server/basic");
        browser.choose("method", "OAUTH2");
        browser.choose("service", "EXCHANGE_ONLINE");
        browser.click("sign-in");
        browser.click("start-sign-in");
        String code = browser.text("user-code").replaceAll("\\s", "");
        String address = browser.text("verification-address").strip();
        String config = browser.newWindow();
        browser.open(address);
        browser.type("code", code);
        browser.click("next");
        browser.type("account", ACCOUNT);
        browser.click("next");
        browser.type("password", "Demo-Admin-1");
        browser.click("sign-in");
        browser.click("consent");
        browser.click("accept");
        browser.visible("done");
        browser.backTo(config);
        browser.awaitKind("PENDING");
        refused("ok");
        browser.awaitKind("PENDING");
        assertThat(device.data().resolve("signin/device.vault"))
                .as("the sign-in was not kept")
                .doesNotExist();
        browser.click("ok");
        browser.awaitKind("IN");
    }

    /** Erasing needs no room: the tokens go, and what could not be stored is said. */
    private void signOutInWebConfig() throws Exception {
        Path vault = device.data().resolve("signin/device.vault");
        assertThat(vault).exists();
        page("/network/email-server/sign-out");
        device.full();
        browser.click("confirm-sign-out");
        browser.says("notices", web.get("web.signout.done"));
        browser.says("notices", web.get("web.signout.sender", ACCOUNT));
        browser.says("notices", web.get("web.signout.why.DISK_FULL"));
        browser.says("notices", web.get("verdict.DISK_FULL.remedy"));
        assertThat(browser.text("notices"))
                .as("\"nothing was changed\" would be false")
                .doesNotContain(web.get("verdict.DISK_FULL.cause"));
        device.room();
        assertThat(vault).as("the tokens").doesNotExist();
        page("/network/email-server/basic");
        browser.awaitKind("OUT");
        assertThat(browser.value("sender")).as("it could not be removed").isEqualTo(ACCOUNT);
    }

    private void notificationInWebConfig() throws Exception {
        page("/device-management/email-notification");
        browser.type("address-1", RECIPIENT);
        refused("ok");
        assertThat(browser.value("address-1")).as("what was typed").isEqualTo(RECIPIENT);
        browser.click("ok");
        browser.says("notices", web.get("web.notify.saved"));
        page("/device-management/email-notification");
        assertThat(browser.value("address-1")).isEqualTo(RECIPIENT);
    }

    /** Of a server that nobody answers for: a job then waits, and can be tried again or cancelled. */
    private void passwordServerInWebConfig() throws Exception {
        page("/network/email-server/basic");
        browser.choose("method", "SMTP_AUTH");
        browser.visible("password"); // the fields of that method are there
        browser.type("account", "vera");
        browser.type("password", "some-password");
        browser.type("sender", "vera@contoso.example");
        browser.type("host", "127.0.0.1");
        browser.type("port", "9");
        browser.choose("secure", "NONE");
        browser.type("access.confirm", PASSWORD);
        refused("ok");
        assertThat(browser.value("host")).as("what was typed").isEqualTo("127.0.0.1");
        browser.type("password", "some-password");
        browser.type("access.confirm", PASSWORD);
        browser.click("ok");
        browser.says("notices", web.get("web.basic.saved"));
    }

    private void scanOnThePanel() throws Exception {
        live.await("home", s -> s.screen().equals("home"));
        finger.touch(words.get("scan"));
        finger.touch(words.get("to"));
        finger.keys(RECIPIENT);
        device.full();
        finger.touch(words.get("send"));
        saidOnThePanel();
        assertThat(live.scene().shows(panel.get("panel.scan.failed"))).isTrue();
        finger.touch(panel.get("panel.ok"));
        device.room();
        finger.touch(words.get("send"));
        live.await("the accepted job", s -> s.shows(words.get("accepted")));
    }

    private void jobOnThePanel() throws Exception {
        finger.touch(words.get("jobs-bar"));
        finger.touch(RECIPIENT);
        String retry = panel.get("panel.job.retry");
        live.await("a job that waits", s -> s.screen().equals("job") && s.item(retry) != null);
        device.full();
        finger.touch(retry);
        saidOnThePanel();
        finger.touch(panel.get("panel.ok"));
        finger.touch(panel.get("panel.job.cancel"));
        finger.touch(panel.get("panel.job.cancel.do"));
        saidOnThePanel();
        finger.touch(panel.get("panel.ok"));
        live.await("the job as it was", s -> s.item(retry) != null);
    }

    private void languageOnThePanel() throws Exception {
        finger.touch(words.get("home"));
        live.await("home", s -> s.screen().equals("home"));
        finger.touch(words.get("settings"));
        finger.touch(words.get("general"));
        finger.touch(panel.get("panel.basic.title"));
        finger.touch(panel.get("panel.language.title"));
        finger.touch(panel.get("language." + (words.language().equals("ru") ? Language.EN : Language.RU)));
        saidOnThePanel();
        finger.touch(panel.get("panel.ok"));
    }

    /** Without anybody asking for anything. */
    private void saidByItself() throws Exception {
        finger.touch(words.get("home"));
        live.await(
                "that the disk is full",
                s -> s.screen().equals("home") && s.shows(panel.get("full")) && s.shows(panel.get("full.more")));
        Path picture = Path.of("target", "pictures", "home-disk-full-" + words.language() + ".png");
        Files.createDirectories(picture.getParent());
        ImageIO.write(finger.picture(), "png", picture.toFile());
        page("/status");
        browser.says("notices", web.get("full"));
        device.room();
        live.await("that it is not", s -> s.screen().equals("home") && !s.shows(panel.get("full")));
    }

    private void jobInWebConfig() throws Exception {
        page("/status/job?id=1");
        refused("retry");
        refused("cancel-job");
        browser.click("cancel-job");
        browser.says("notices", web.get("web.job.cancelled"));
    }

    /** Clicks while the disk is full. */
    private void refused(String id) throws Exception {
        device.full();
        browser.click(id);
        browser.says("notices", web.get("verdict.DISK_FULL.cause"));
        browser.says("notices", "315");
        browser.says("notices", web.get("verdict.DISK_FULL.remedy"));
        device.room();
    }

    private void saidOnThePanel() throws Exception {
        live.await(
                "that the disk is full",
                s -> s.shows(panel.get("verdict.DISK_FULL.cause"))
                        && s.shows("315")
                        && s.shows(panel.get("verdict.DISK_FULL.remedy")));
    }

    private void page(String path) {
        browser.open(URI.create(device.announced("Web Config")).resolve(path).toString());
    }
}

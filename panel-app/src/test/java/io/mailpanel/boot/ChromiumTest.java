package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchSessionException;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The device's own browser, a real one, through the demo cloud's pages and back. */
final class ChromiumTest {
    private static final Path PROGRAM = Path.of("/usr/bin/chromium");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private Path profiles() {
        return folder.resolve("browser");
    }

    private Chromium chromium(List<String> more) {
        List<String> arguments = new ArrayList<>(
                List.of("--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0"));
        arguments.addAll(more);
        return new Chromium(PROGRAM, profiles(), () -> arguments, false);
    }

    private List<Path> left() throws IOException {
        if (!Files.exists(profiles())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(profiles())) {
            return all.toList();
        }
    }

    /** The port that the browser opened last listens to a driver on. */
    private String debugger() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (Path profile : left()) {
                Path file = profile.resolve("DevToolsActivePort");
                if (Files.exists(file) && !Files.readAllLines(file).isEmpty()) {
                    return "localhost:" + Files.readAllLines(file).get(0);
                }
            }
            LockSupport.parkNanos(5_000_000);
        }
        throw new AssertionError("the browser does not answer");
    }

    @Test
    void signsInAndLeavesNothingBehind() throws Exception {
        try (DemoCloud cloud = DemoCloud.start(new DemoCloud.Options(
                        folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
                SignIn signIn = new SignIn(
                        new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                        Trust.load(Optional.of(cloud.caFile())),
                        folder.resolve("vault"),
                        Clock.systemUTC())) {
            List<String> keys = Trust.load(Optional.of(cloud.caFile())).ownKeys();
            Chromium chromium = chromium(List.of("--ignore-certificate-errors-spki-list=" + String.join(",", keys)));
            SignInSession session = signIn.beginInBrowser(Owner.DEVICE, EmailService.EXCHANGE_ONLINE, chromium);
            try (Driver driver = new Driver(debugger())) {
                driver.type("account", "admin@contoso.example", "next");
                driver.type("password", "Demo-Admin-1", "sign-in");
                driver.click("consent");
                driver.last("accept");
                assertThat(session.result().get(30, TimeUnit.SECONDS).username())
                        .isEqualTo("admin@contoso.example");
            }
            signIn.keep(Owner.DEVICE);
            assertThat(signIn.accessToken(Owner.DEVICE)).isNotBlank();
        }
        awaitNothingLeft();
    }

    private void awaitNothingLeft() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left().isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(5_000_000);
        }
        assertThat(left()).as("profiles").isEmpty();
    }

    @Test
    void aClosedWindowIsNoticedAndItsProfileErased() throws Exception {
        Files.createDirectories(profiles().resolve("profile-of-a-crash/Default"));
        Chromium chromium = chromium(List.of());
        assertThat(left()).as("an earlier run's").isEmpty();
        BrowserOpener.Window window = chromium.open(URI.create("about:blank"));
        assertThat(left()).hasSize(1);
        try (Driver driver = new Driver(debugger())) {
            driver.driver.executeCdpCommand("Browser.close", Map.of());
        } catch (WebDriverException e) {
            assertThat(e).as("its driver is cut off by that").hasMessageContaining("detached");
        }
        window.closed().get(30, TimeUnit.SECONDS);
        assertThat(left()).isEmpty();
        window.close();
    }

    @Test
    void whatIsNotThereIsSaid() throws Exception {
        Chromium none = new Chromium(folder.resolve("chromium"), profiles(), List::of, false);
        assertThatThrownBy(() -> none.open(URI.create("https://localhost/")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("chromium");
        assertThat(left()).isEmpty();
    }

    @Test
    void asRootItIsThereAndSaysThatItDoesNotStart() throws Exception {
        Path program = Files.createFile(
                folder.resolve("chromium"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertThat(Chromium.installed("/nowhere" + File.pathSeparator + folder)).contains(program);
        assertThat(Chromium.installed("/nowhere")).isEmpty();
        assertThat(new Chromium(program, profiles(), () -> List.of(), true).hindrance())
                .contains(VerdictKind.BROWSER_AS_ROOT);
        assertThat(new Chromium(program, profiles(), () -> List.of(), false).hindrance())
                .isEmpty();
    }

    /** Drives a browser that is already there. */
    private static final class Driver implements AutoCloseable {
        private final ChromeDriverService service;
        private final ChromeDriver driver;
        private final WebDriverWait wait;

        Driver(String debugger) {
            service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                    .usingAnyFreePort()
                    .build();
            ChromeOptions options = new ChromeOptions();
            options.setExperimentalOption("debuggerAddress", debugger);
            driver = new ChromeDriver(service, options);
            wait = new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40));
        }

        void type(String field, String text, String button) {
            wait.until(ExpectedConditions.elementToBeClickable(By.id(field))).sendKeys(text);
            click(button);
        }

        void click(String id) {
            wait.until(ExpectedConditions.elementToBeClickable(By.id(id))).click();
        }

        /** A click that ends the browser, perhaps before its driver has heard of the click. */
        void last(String id) {
            try {
                click(id);
            } catch (NoSuchSessionException | NoSuchWindowException e) {
                // What the click did is told by the session's result.
            }
        }

        @Override
        public void close() {
            service.stop();
        }
    }
}

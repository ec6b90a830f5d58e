package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.boot.BuiltRoot;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo in processes of its own, begun by the real launcher: restarted, then erased, from a real browser. */
@Timeout(300)
final class RestartTest {
    private static final String OWN = "Administrator-1";
    private static final String ENDED = "the launcher's output ended";

    @TempDir
    Path folder;

    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    @Test
    void theDeviceComesBackByItselfAndAfterAnErasureItIsNew() throws Exception {
        int port = freePort();
        Path data = folder.resolve("data");
        Process launcher = launch(port, data);
        try (Browser browser = new Browser("en")) {
            String first = password();
            String home = "https://localhost:" + port;
            browser.open(home + "/");
            logIn(browser, first);
            browser.at("/change-password");
            browser.type("new-password", OWN);
            browser.type("repeat", OWN);
            browser.click("change");
            browser.at("/status");
            browser.open(home + "/network/basic");
            browser.type("name", "Panel of the third floor");
            browser.click("ok");
            browser.says("The settings are stored.");

            browser.open(home + "/device-management/restart");
            browser.click("restart");
            browser.says("The program restarts.");
            await("Ready");
            comesBack(browser);
            logIn(browser, OWN);
            browser.at("/status");
            assertThat(browser.text("device-name")).isEqualTo("Panel of the third floor");
            assertThat(launcher.isAlive()).isTrue();

            try (Stream<Path> kept = Files.list(data)) {
                assertThat(kept).as("all that an erasure takes, and the lock").allMatch(BuiltRoot::erased);
            }
            browser.open(home + "/device-management/erase-all-data");
            browser.type("access.confirm", OWN);
            browser.type("word", "ERASE");
            browser.click("erase");
            browser.says("The device restarts and erases everything.");
            String second = password();
            assertThat(second).isNotEqualTo(first);
            comesBack(browser);
            logIn(browser, second);
            browser.at("/change-password");
            assertThat(data.resolve("erase-all-data")).doesNotExist();
            assertThat(data.resolve("mailpanel.db")).exists();
        } finally {
            launcher.destroy();
            assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(launcher.exitValue())
                .as("SIGTERM ends it, also after restarts")
                .isZero();
        assertThat(Files.readString(folder.resolve("launcher.log")))
                .contains("all data and settings were erased")
                .doesNotContain("Exception")
                .doesNotContain(OWN);
    }

    private static void logIn(Browser browser, String password) {
        browser.type("password", password);
        browser.click("login");
    }

    /** The page goes there by itself; the browser has been told to take the new certificate, too. */
    private static void comesBack(Browser browser) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!browser.has("login")) {
            assertThat(System.nanoTime()).as("the page that goes on by itself").isLessThan(deadline);
        }
    }

    private String password() throws Exception {
        String line = await("Initial administrator password: ");
        await("Ready");
        return line.substring("Initial administrator password: ".length());
    }

    private String await(String start) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (true) {
            String line = lines.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(line)
                    .as("a line that begins with %s; log: %s", start, Files.readString(folder.resolve("launcher.log")))
                    .isNotNull()
                    .isNotEqualTo(ENDED);
            if (line.startsWith(start)) {
                return line;
            }
        }
    }

    private Process launch(int port, Path data) throws Exception {
        String demo = Files.readString(Path.of("src/main/dist/demo.toml"))
                .replace("[webconfig]", "[webconfig]\naddress = \"127.0.0.1\"\nport = " + port);
        Process launcher = new BuiltRoot(folder, demo)
                .launcher(Path.of(System.getProperty("java.home")), "demo", "--data", data.toString(), "--lang", "en")
                .redirectError(folder.resolve("launcher.log").toFile())
                .start();
        Thread reader = new Thread(() -> read(launcher), "launcher");
        reader.setDaemon(true);
        reader.start();
        return launcher;
    }

    private void read(Process launcher) {
        try (BufferedReader output = launcher.inputReader(StandardCharsets.UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException e) {
            lines.add("not readable: " + e);
        }
        lines.add(ENDED);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}

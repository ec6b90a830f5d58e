package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.store.Database;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product started, ended, and started again, on a real display. */
final class StartTest {
    private static final String DISPLAY = System.getenv("DISPLAY");

    @TempDir
    Path folder;

    @Test
    void theDemoStartsEndsCleanlyAndStartsAgainOneAtATime() throws Exception {
        Path data = folder.resolve("data");
        String password;
        try (Started demo = demo("first", data)) {
            assertThat(names(demo.ready()))
                    .containsExactly(
                            "Web Config",
                            "Live view",
                            "Initial administrator password",
                            "Sign-in server",
                            "SMTP",
                            "POP3",
                            "Faults",
                            "Received mail",
                            "Printed paper",
                            "Ready");
            assertThat(demo.announced("Web Config")).matches("https://\\S+:\\d+/?");
            assertThat(demo.announced("Live view")).matches("https://localhost:\\d+/live/\\S{20,}");
            assertThat(Path.of(demo.announced("Received mail"))).startsWith(data);
            assertThat(demo.announced("Sign-in server")).matches("https://localhost:\\d+");
            assertThat(demo.announced("SMTP")).matches("localhost:\\d+ \\(STARTTLS\\), localhost:\\d+ \\(SSL/TLS\\)");
            assertThat(demo.announced("POP3")).matches("localhost:\\d+ \\(STARTTLS\\), localhost:\\d+ \\(SSL/TLS\\)");
            assertThat(demo.announced("Faults")).matches("https://localhost:\\d+/");
            password = demo.announced("Initial administrator password");
            try (Started second = demo("second", data)) {
                assertThat(second.exitCode()).isEqualTo(3);
                assertThat(second.log())
                        .contains("another Mailpanel is running")
                        .contains(data.toString());
            }
            Path file = folder.resolve("demo.toml");
            try (Started russian =
                    run("russian", DISPLAY, "--config", file.toString(), "--data", data.toString(), "--lang", "ru")) {
                assertThat(russian.exitCode()).isEqualTo(3);
                assertThat(russian.log())
                        .contains("уже работает другой Mailpanel")
                        .contains(data.toString());
            }
            assertThat(demo.terminate()).isZero();
            assertThat(demo.log())
                    .doesNotContain(password)
                    .doesNotContain("WARN")
                    .doesNotContain("SEVERE")
                    .doesNotContain("Exception");
        }
        assertThat(Files.readString(data.resolve("log/mailpanel.log")))
                .as("kept for Web Config")
                .contains(" INFO Main: configuration: ", "Web Config answers at ")
                .doesNotContain(password);
        try (Started again = demo("again", data)) {
            assertThat(again.announced("Initial administrator password"))
                    .isNotEmpty()
                    .isNotEqualTo(password);
            assertThat(again.terminate()).isZero();
        }
        accepted(data.resolve("outbox"));
        Files.writeString(data.resolve("mailpanel.db"), "no database any more".repeat(500));
        try (Started anew = demo("anew", data)) {
            anew.ready();
            assertThat(anew.log())
                    .contains("The database was set aside as " + data.resolve("mailpanel-"))
                    .contains("it is job 1, QUEUED");
            assertThat(anew.terminate()).isZero();
        }
    }

    /** Mail that the device has, and of which its database will know nothing. */
    private void accepted(Path outbox) throws Exception {
        try (Database old = Database.open(folder.resolve("old.db"));
                Outbox spool = new Outbox(old, outbox, Clock.systemUTC())) {
            spool.submit(new OutgoingMail(
                    Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()));
        }
    }

    @Test
    void ofTwoDevicesThatWantTheSamePortOneTakesAnother() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        Path file = Files.writeString(
                folder.resolve("same.toml"),
                "cloud = \"demo\"\n[webconfig]\nport = " + port + "\naddress = \"localhost\"\n");
        List<Integer> ports = new ArrayList<>();
        StringBuilder logs = new StringBuilder();
        try (Started one = same("one", file);
                Started two = same("two", file)) {
            for (Started each : List.of(one, two)) {
                ports.add(URI.create(each.announced("Web Config")).getPort());
                logs.append(each.log());
            }
        }
        assertThat(ports).contains(port).doesNotHaveDuplicates().doesNotContain(-1);
        assertThat(logs.toString())
                .contains("port " + port + " of localhost cannot be had", "Web Config takes another")
                .doesNotContain("Web Config cannot answer");
    }

    private Started same(String name, Path file) throws Exception {
        return run(
                name,
                DISPLAY,
                "--config",
                file.toString(),
                "--data",
                folder.resolve(name).toString());
    }

    @Test
    void aDemoWithoutTheLiveViewStartsAndNamesNone() throws Exception {
        Path file = Files.writeString(
                folder.resolve("plain.toml"), "cloud = \"demo\"\n[webconfig]\nport = 0\naddress = \"localhost\"\n");
        Path data = folder.resolve("plain");
        try (Started demo = run("plain", DISPLAY, "--config", file.toString(), "--data", data.toString())) {
            assertThat(names(demo.ready()))
                    .containsExactly(
                            "Web Config",
                            "Initial administrator password",
                            "Sign-in server",
                            "SMTP",
                            "POP3",
                            "Faults",
                            "Received mail",
                            "Ready");
        }
    }

    @Test
    void aWrongConfigurationEndsWithItsLineAndCode2() throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.toml"), "cloud = \"demo\"\nlanguage = \"de\"\n");
        try (Started wrong = run("wrong", DISPLAY, "--config", file.toString())) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.log())
                    .contains("mailpanel: " + file
                            + ":2: language: there is no \"de\"; allowed: \"auto\", \"en\", \"ru\"");
        }
    }

    @Test
    void aBoardThatIsNoRaspberryPiIsRefusedWithWhatWasFound() throws Exception {
        Path file = Files.writeString(folder.resolve("pi.toml"), "[board]\ntype = \"pi\"\n");
        Path data = folder.resolve("pi");
        try (Started wrong = run("pi", DISPLAY, "--config", file.toString(), "--data", data.toString())) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.log())
                    .contains("board.type = \"pi\" needs one of: Raspberry Pi 3")
                    .contains("This machine");
        }
    }

    @Test
    void pinsThatCannotBeOpenedEndItWithWhatWasFound() throws Exception {
        Path machine = folder.resolve("machine");
        Files.createDirectories(machine.resolve("proc/device-tree"));
        Files.writeString(machine.resolve("proc/device-tree/model"), "Raspberry Pi 4 Model B Rev 1.4\0");
        Files.createDirectories(machine.resolve("dev"));
        Path file = Files.writeString(
                folder.resolve("pi.toml"),
                "cloud = \"demo\"\n[board]\ntype = \"pi\"\n[webconfig]\nport = 0\naddress = \"localhost\"\n");
        Path data = folder.resolve("pins");
        try (Started pi = Started.with(
                folder.resolve("pins.log"),
                DISPLAY,
                AnotherMachine.class,
                machine.toString(),
                "run",
                "--config",
                file.toString(),
                "--data",
                data.toString())) {
            assertThat(pi.exitCode()).isEqualTo(2);
            assertThat(pi.log())
                    .contains("mailpanel: board.chip: ")
                    .contains("pinctrl-bcm2711")
                    .contains(machine.resolve("dev").toString());
        }
    }

    @Test
    void aWrongCommandLineEndsWithTheUsageAndCode2() throws Exception {
        try (Started wrong = run("wrong", DISPLAY, "--colour", "red")) {
            assertThat(wrong.exitCode()).isEqualTo(2);
            assertThat(wrong.log()).contains("there is no option --colour").contains(Command.USAGE);
        }
    }

    @Test
    void withoutADisplayItSaysSoAndLeavesNothingBehind() throws Exception {
        Path data = folder.resolve("none");
        for (String display : List.of("", ":987")) {
            try (Started blind = run("blind", display, "--data", data.toString())) {
                assertThat(blind.exitCode()).isEqualTo(4);
                assertThat(blind.log()).contains("display").contains("./mailpanel demo");
            }
        }
        assertThat(data).doesNotExist();
    }

    private Started demo(String name, Path data) throws Exception {
        // Any free port: another demo may be running on this machine.
        Path file = Files.writeString(
                folder.resolve("demo.toml"),
                Files.readString(Path.of("src/main/dist/demo.toml")).replace("[webconfig]", "[webconfig]\nport = 0"));
        return run(name, DISPLAY, "--config", file.toString(), "--data", data.toString(), "--lang", "en");
    }

    private Started run(String name, String display, String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Started.with(folder.resolve(name + ".log"), display, arguments);
    }

    private static List<String> names(List<String> lines) {
        return lines.stream().map(line -> line.replaceFirst(": .*", "")).toList();
    }
}

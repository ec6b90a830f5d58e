package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who starts the product again when it asks for that; {@code RestartTest} does it with the real product. */
final class RestartsTest {
    @TempDir
    Path folder;

    @Test
    void somebodyMustBeThereToStartItAgain() {
        assertThat(Restarts.possible(Map.of())).isFalse();
        assertThat(Restarts.possible(Map.of("MAILPANEL_RESTARTS", "1"))).isTrue();
        assertThat(Restarts.possible(Map.of("INVOCATION_ID", "4f7a")))
                .as("systemd")
                .isTrue();
        assertThat(Restarts.possible(Map.of("INVOCATION_ID", "4f7a", "XDG_CURRENT_DESKTOP", "GNOME")))
                .as("inherited from a desktop's session")
                .isFalse();
    }

    @Test
    void theUnitAndTheLauncherKeepTheirPart() throws Exception {
        assertThat(Files.readString(Path.of("../pi-image/mailpanel.service"))).contains("\nRestart=always\n");
        assertThat(Files.readString(Path.of("../mailpanel"))).contains("\nRESTART=" + Restarts.CODE + " ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "demo"})
    void theLauncherStartsItAgainAsOftenAsItAsksAndHandsOnItsLastCode(String verb) throws Exception {
        Path starts = folder.resolve("starts");
        Path jdk = Files.createDirectories(folder.resolve("jdk"));
        script(jdk.resolve("bin/javac"), "");
        script(jdk.resolve("bin/java"), """
                echo "$MAILPANEL_RESTARTS $*" >>'%s'
                case $(sed -n '$=' '%s') in 1 | 2) exit %d ;; *) exit 7 ;; esac
                """.formatted(starts, starts, Restarts.CODE));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Files.createFile(Files.createDirectories(jdk.resolve("lib")).resolve("libawt_xawt.so"));
        Process launcher = new BuiltRoot(folder, "")
                .launcher(jdk, verb, "--data", folder.resolve("data").toString(), "--lang", "en")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(launcher.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(launcher.exitValue())
                .as(Files.readString(folder.resolve("log")))
                .isEqualTo(7);
        assertThat(Files.readAllLines(starts))
                .hasSize(3)
                .allMatch(line -> line.startsWith("1 ") && line.contains(" run ") && line.contains("--lang en"));
    }

    private static void script(Path file, String body) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/usr/bin/env bash\n" + body);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }
}

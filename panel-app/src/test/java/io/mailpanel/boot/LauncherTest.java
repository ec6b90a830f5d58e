package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher's verbs and options, as far as they can be seen without building. */
final class LauncherTest {
    private static final Path LAUNCHER =
            Path.of("../mailpanel").toAbsolutePath().normalize();

    @TempDir
    Path folder;

    private record Outcome(int code, String output, String errors) {}

    @Test
    void helpListsEveryVerbAndEveryOptionOfIt() throws Exception {
        Outcome help = launch("help");
        assertThat(help.code()).isZero();
        String script = Files.readString(LAUNCHER);
        List<String> verbs = found(script, "^verb_([\\w-]+)\\(\\)");
        assertThat(verbs).contains("demo", "run", "test", "golden", "paper", "check-hardware", "diagnose", "bench");
        assertThat(verbs).allSatisfy(verb -> assertThat(help.output()).containsPattern("(?m)^  " + verb + " "));
        assertThat(found(script, "^ {6}(--\\w+)"))
                .allSatisfy(option -> assertThat(help.output()).contains(option));
    }

    @Test
    void withoutAVerbThereIsHelp() throws Exception {
        assertThat(launch().output()).isEqualTo(launch("help").output()).contains("Usage:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "install",
                "demo --colour red",
                "demo --lang de",
                "demo --lang",
                "demo --screen huge",
                "demo --tour",
                "demo --out x",
                "run --screen x",
                "run --config",
                "test --quick",
                "test --hardware --quick",
                "test --full --hardware",
                "golden out",
                "paper --colour red",
                "paper --port",
                "check-hardware --colour",
                "check-hardware --out",
                "diagnose --colour",
                "diagnose --data",
                "bench",
                "bench nothing",
                "bench ../print",
                "bench print --csv x"
            })
    void whatItDoesNotKnowIsRefusedBeforeAnythingIsInstalledOrBuilt(String line) throws Exception {
        Outcome outcome = launch(line.split(" "));
        assertThat(outcome.code()).isEqualTo(2);
        assertThat(outcome.errors()).startsWith("mailpanel: ");
        assertThat(outcome.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo", "run", "test", "golden", "paper", "check-hardware"})
    void withoutAJdkEachVerbSaysWhichOneIsNeeded(String verb) throws Exception {
        // A path with the shell's tools but no Java, and a folder of Java installations that is empty.
        Files.createDirectories(folder.resolve("jvm"));
        ProcessBuilder builder = new ProcessBuilder(command(verb.split(" ")));
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("MAILPANEL_JVM_FOLDER", folder.resolve("jvm").toString());
        builder.environment().put("PATH", toolsWithoutJava().toString());
        Outcome outcome = outcome(builder);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.errors()).contains("a JDK from 17 up is needed");
    }

    @Test
    void itWorksFromAnotherFolderThroughALinkAndWithSpaces() throws Exception {
        Path spaced = Files.createDirectories(folder.resolve("a folder"));
        Path link = Files.createSymbolicLink(spaced.resolve("mail panel"), LAUNCHER);
        Outcome outcome = outcome(new ProcessBuilder(link.toString(), "help").directory(spaced.toFile()));
        Files.delete(link);
        assertThat(outcome.code()).isZero();
    }

    private Path toolsWithoutJava() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of("bash", "env", "dirname", "readlink", "cat", "sed", "id", "rm")) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            Files.copy(real, tools.resolve(tool), StandardCopyOption.COPY_ATTRIBUTES);
        }
        return tools;
    }

    private static List<String> found(String text, String regex) {
        return Pattern.compile(regex, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static Outcome launch(String... arguments) throws Exception {
        return outcome(new ProcessBuilder(command(arguments)));
    }

    private static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Outcome outcome(ProcessBuilder builder) throws Exception {
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return new Outcome(process.exitValue(), output, errors);
    }
}

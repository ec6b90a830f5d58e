package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One of the product's programs in a process of its own, to its end. */
final class Program {
    private Program() {}

    /** How it ended and what it wrote. */
    record Outcome(int code, String output, String errors) {}

    /**
     * Runs it.
     *
     * @param main its class
     * @param folder for what it writes on standard error
     * @param typed what a person types
     */
    static Outcome run(Class<?> main, Path folder, String typed, Path config, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--config",
                config.toString()));
        if (Runtime.version().feature() >= 22) {
            // As the launcher does: from JDK 22 on a program must say that it loads native code.
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of(options));
        Path errors = folder.resolve("errors.txt");
        Process program =
                new ProcessBuilder(command).redirectError(errors.toFile()).start();
        try (Writer answers = program.outputWriter(StandardCharsets.UTF_8)) {
            answers.write(typed);
        }
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return new Outcome(program.exitValue(), output, Files.readString(errors));
    }
}

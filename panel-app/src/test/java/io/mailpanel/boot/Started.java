package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product in a process of its own, as the launcher starts it. */
final class Started implements AutoCloseable {
    private static final long LIMIT_SECONDS = 90;

    private final Process process;
    private final Path errors;
    private final CompletableFuture<List<String>> announced = new CompletableFuture<>();

    private Started(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        Thread reader = new Thread(this::read, "output");
        reader.setDaemon(true);
        reader.start();
    }

    /** @param log what it writes to standard error goes there */
    static Started with(Path log, String display, String... arguments) throws IOException {
        return with(log, display, Main.class, arguments);
    }

    /** Another program of the same classes. */
    static Started with(Path log, String display, Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        if (Runtime.version().feature() >= 22) {
            // As the launcher does: from JDK 22 on a program must say that it loads native code.
            command.add(1, "--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(Arrays.asList(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
        builder.environment().remove("JOURNAL_STREAM");
        if (display.isEmpty()) {
            builder.environment().remove("DISPLAY");
        } else {
            builder.environment().put("DISPLAY", display);
        }
        return new Started(builder.start(), log);
    }

    private void read() {
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                lines.add(line);
                if (line.equals("Ready")) {
                    announced.complete(List.copyOf(lines));
                }
            }
            announced.completeExceptionally(new AssertionError("it ended before it was ready: " + lines));
        } catch (IOException e) {
            announced.completeExceptionally(e);
        }
    }

    /** The lines it printed, once it is ready. */
    List<String> ready() throws Exception {
        return announced.get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** What stands behind a name in the printed lines. */
    String announced(String name) throws Exception {
        return ready().stream()
                .filter(line -> line.startsWith(name + ": "))
                .map(line -> line.substring(name.length() + 2))
                .collect(Collectors.joining());
    }

    /** SIGTERM, and its exit code. */
    int terminate() throws InterruptedException {
        process.destroy();
        return exitCode();
    }

    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What it wrote to standard error so far. */
    String log() throws IOException {
        return Files.readString(errors);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

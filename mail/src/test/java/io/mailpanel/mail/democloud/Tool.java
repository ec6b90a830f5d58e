package io.mailpanel.mail.democloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the system, run to its end. */
public final class Tool {
    private Tool() {}

    public record Result(int code, String out, String err) {}

    /** @param input its standard input: for secrets, which must not stand in a process list */
    public static Result run(Path folder, String input, List<String> command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
        } catch (IOException e) {
            throw new AssertionError(
                    command.get(0) + " is needed for this test: run \"./mailpanel test\", which installs it", e);
        }
        try (var stdin = process.getOutputStream()) {
            stdin.write(input.getBytes(StandardCharsets.UTF_8));
        }
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.isAlive()).as(command.get(0) + " did not end").isFalse();
        return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
    }
}

package io.mailpanel.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Small programs of the system's that do or tell one thing and end, in English whatever the system's language. */
public final class SystemProgram {
    private static final Logger LOG = LoggerFactory.getLogger(SystemProgram.class);

    private SystemProgram() {}

    /**
     * What a program said, without white space around it.
     *
     * @param out on its standard output
     * @param err on its standard error
     */
    public record Said(String out, String err) {
        /** All of it, what it complains of first. */
        public String all() {
            return (err + "\n" + out).strip();
        }
    }

    /**
     * Runs one to its end. Blocks.
     *
     * @param limit how long it may take; what it says must be less than a pipe holds (64 KiB)
     * @param command the program and its arguments
     * @throws IOException if it is not there, fails, or takes longer; with its own words
     */
    public static Said run(Duration limit, List<String> command) throws IOException {
        return run(limit, command, "");
    }

    /**
     * The same with something to read: what no other program may see, as it sees arguments.
     *
     * @param input at most what a pipe holds
     */
    public static Said run(Duration limit, List<String> command, String input) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try (OutputStream reads = process.getOutputStream()) {
            reads.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // It ended, or does not read: what it says tells more.
            LOG.debug("{} did not read its input", command.get(0), e);
        }
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " does not end");
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Said said = new Said(text(process.getInputStream()), text(process.getErrorStream()));
        if (process.exitValue() != 0) {
            String words = said.all();
            throw new IOException(words.isEmpty() ? command.get(0) + " failed: " + process.exitValue() : words);
        }
        return said;
    }

    private static String text(InputStream stream) throws IOException {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}

package io.mailpanel.boot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Small programs of the system's that do one thing and end. */
final class Programs {
    private static final long LIMIT_S = 10;

    private Programs() {}

    /**
     * Runs one to its end.
     *
     * @return what it said, without white space around it
     * @throws IOException if it is not there, fails, or takes longer than 10 s; with its own words
     */
    static String run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String said;
        try {
            if (!process.waitFor(LIMIT_S, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command.get(0) + " does not end");
            }
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        if (process.exitValue() != 0) {
            throw new IOException(said.isEmpty() ? command.get(0) + " failed: " + process.exitValue() : said);
        }
        return said;
    }
}

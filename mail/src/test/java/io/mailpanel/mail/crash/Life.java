package io.mailpanel.mail.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of {@link CrashDevice}. */
final class Life implements AutoCloseable {
    /** So many of its last lines are kept: its threads' stacks are long. */
    private static final int LINES = 2000;

    private final Process process;
    private final Path log;
    private final Thread reader;
    private final Deque<String> last = new ArrayDeque<>();
    /** Ready, or dead. */
    private final CountDownLatch ended = new CountDownLatch(1);

    private volatile boolean ready;

    /**
     * @param log its standard error goes there
     * @param said told each line, all of them before {@link #close} returns
     */
    Life(List<String> start, List<Object> arguments, Path log, Consumer<String> said) throws IOException {
        List<String> command = new ArrayList<>(start);
        arguments.forEach(a -> command.add(a.toString()));
        this.log = log;
        process = new ProcessBuilder(command).redirectError(log.toFile()).start();
        process.onExit().thenRun(ended::countDown);
        reader = new Thread(() -> read(said), "device-said");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<String> said) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                remember(line);
                said.accept(line);
                if (line.equals("ready")) {
                    ready = true;
                    ended.countDown();
                }
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    private synchronized void remember(String line) {
        last.addLast(line);
        if (last.size() > LINES) {
            last.removeFirst();
        }
    }

    /** Until it is ready, or so many milliseconds have passed. */
    void awaitReady(long millis) throws InterruptedException {
        ended.await(millis, TimeUnit.MILLISECONDS);
    }

    /**
     * Until it is ready.
     *
     * @throws AssertionError with all that it has said, if it ends, or hangs: then also with what its threads do
     */
    void awaitReady() throws Exception {
        boolean over = ended.await(60, TimeUnit.SECONDS);
        if (ready) {
            return;
        }
        if (over) {
            reader.join();
            throw new AssertionError("the device ended with " + process.waitFor() + " before it was ready: " + said());
        }
        new ProcessBuilder("kill", "-QUIT", Long.toString(process.pid()))
                .start()
                .waitFor();
        process.waitFor(5, TimeUnit.SECONDS); // it writes down what its threads do
        throw new AssertionError("the device did not start within 60 s: " + said());
    }

    private synchronized String said() throws IOException {
        return String.join("\n", last) + "\n" + Files.readString(log);
    }

    /** Lets it end by itself. */
    void end() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the device did not end: " + said());
        }
    }

    /** SIGKILL. */
    void kill() {
        process.toHandle().destroyForcibly(); // unlike the process's own, leaves what it had said to be read
    }

    @Override
    public void close() {
        kill();
        try {
            process.waitFor();
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package io.mailpanel.mail.crash;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** One process of {@link CrashDevice}. */
final class Life implements AutoCloseable {
    private final Process process;
    private final Thread reader;
    private final CountDownLatch ready = new CountDownLatch(1);

    /** @param said told each line, all of them before {@link #close} returns */
    Life(List<Object> arguments, Consumer<String> said) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                CrashDevice.class.getName()));
        arguments.forEach(a -> command.add(a.toString()));
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        reader = new Thread(() -> read(said), "device-said");
        reader.setDaemon(true);
        reader.start();
    }

    private void read(Consumer<String> said) {
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                said.accept(line);
                if (line.equals("ready")) {
                    ready.countDown();
                }
            }
        } catch (IOException e) {
            // It was killed.
        }
    }

    /** Until it is ready, or so many milliseconds have passed. */
    void awaitReady(long millis) throws InterruptedException {
        ready.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Until it is ready. */
    void awaitReady() throws InterruptedException {
        if (!ready.await(60, TimeUnit.SECONDS)) {
            throw new AssertionError("the device did not start");
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

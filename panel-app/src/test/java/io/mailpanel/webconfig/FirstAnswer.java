package io.mailpanel.webconfig;

import io.mailpanel.tour.LoopbackTls;
import java.io.IOException;
import java.net.BindException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long a new process of the product takes until Web Config answers. */
public final class FirstAnswer {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private FirstAnswer() {}

    /**
     * Starts the product, asks until the first page comes, and ends it.
     *
     * @param product the command that it is started with, up to its verb
     * @param folder for its data; made
     * @return milliseconds from the start of the process to the page
     */
    public static double measure(List<String> product, Path folder) throws Exception {
        Files.createDirectories(folder);
        int port = freePort();
        Path config = Files.writeString(
                folder.resolve("bench.toml"),
                "cloud = \"demo\"\n[webconfig]\naddress = \"127.0.0.1\"\nport = " + port + "\n");
        List<String> command = new ArrayList<>(product);
        command.addAll(List.of(
                "run",
                "--config",
                config.toString(),
                "--data",
                folder.resolve("data").toString()));
        Path log = folder.resolve("log.txt");
        long begun = System.nanoTime();
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            await(URI.create("https://127.0.0.1:" + port + "/"), program, log, begun);
            return (System.nanoTime() - begun) / 1e6;
        } finally {
            program.destroy();
            if (!program.waitFor(20, TimeUnit.SECONDS)) {
                program.destroyForcibly();
            }
        }
    }

    private static void await(URI address, Process program, Path log, long begun) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .sslContext(LoopbackTls.context())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpRequest page =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(20)).build();
        while (true) {
            try {
                int status = client.send(page, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
                if (status == 200) {
                    return;
                }
                throw new IllegalStateException("the first page answered " + status);
            } catch (IOException e) {
                if (!program.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                    throw new IllegalStateException("no answer:\n" + Files.readString(log), e);
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    /** A free port that the kernel gives to nobody who asks for any: the demo's own servers do. */
    private static int freePort() throws IOException {
        for (int port = 20_000; port < 30_000; port++) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // Taken: the next one.
            }
        }
        throw new IOException("no port from 20000 to 29999 is free");
    }
}

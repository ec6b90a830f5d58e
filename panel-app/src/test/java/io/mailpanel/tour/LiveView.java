package io.mailpanel.tour;

import com.google.gson.Gson;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** Reads what the panel shows through the demo's live view, as a screen reader would; waits on its event stream. */
public final class LiveView implements AutoCloseable {
    /** Something on the panel's picture. */
    public record Item(String name, String role, String value, boolean enabled, int x, int y, int width, int height) {}

    /** What the panel shows. */
    public record Scene(String screen, String title, int screenX, int screenY, List<Item> items) {
        /** The item of that name that can be touched, or null. */
        public Item item(String name) {
            return items.stream()
                    .filter(i ->
                            i.name().equals(name) && i.enabled() && !i.role().equals("text"))
                    .findFirst()
                    .orElse(null);
        }

        /** Whether a name or value holds the text. */
        public boolean shows(String text) {
            return title.contains(text)
                    || items.stream()
                            .anyMatch(i -> i.name().contains(text) || i.value().contains(text));
        }
    }

    private final HttpClient client;
    private final URI base;
    private final Semaphore changes = new Semaphore(0);
    private final InputStream events;

    /** @param oneTimeAddress what the demo printed; it is used up by this */
    public LiveView(String oneTimeAddress) throws Exception {
        URI once = URI.create(oneTimeAddress);
        base = once.resolve("/live/");
        client = HttpClient.newBuilder()
                .sslContext(LoopbackTls.context())
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(Duration.ofSeconds(5))
                .build();
        HttpResponse<String> page = get(once, HttpResponse.BodyHandlers.ofString());
        require(page.statusCode() == 200, "live view answered " + page.statusCode());
        HttpResponse<InputStream> stream = get(base.resolve("events"), HttpResponse.BodyHandlers.ofInputStream());
        require(stream.statusCode() == 200, "live events answered " + stream.statusCode());
        events = stream.body();
        Thread reader = new Thread(this::listen, "live-events");
        reader.setDaemon(true);
        reader.start();
    }

    /** What the panel shows now. */
    public Scene scene() throws IOException, InterruptedException {
        HttpResponse<String> reply = get(base.resolve("scene"), HttpResponse.BodyHandlers.ofString());
        require(reply.statusCode() == 200, "live scene answered " + reply.statusCode());
        return new Gson().fromJson(reply.body(), Scene.class);
    }

    /** Waits, change by change, until the panel shows what is wanted. */
    public Scene await(String what, Predicate<Scene> wanted) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (true) {
            changes.drainPermits();
            Scene scene = scene();
            if (wanted.test(scene)) {
                return scene;
            }
            long left = deadline - System.nanoTime();
            require(left > 0, "the panel did not show " + what + "; it shows " + scene);
            boolean ignored = changes.tryAcquire(Math.min(left, 1_000_000_000L), TimeUnit.NANOSECONDS);
        }
    }

    /** Waits until the picture has not changed for a moment, at most two seconds: what is drawn is then complete. */
    public void settle() throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        do {
            changes.drainPermits();
        } while (changes.tryAcquire(200, TimeUnit.MILLISECONDS) && System.nanoTime() < deadline);
    }

    private void listen() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(events, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("data:")) {
                    changes.release();
                }
            }
        } catch (IOException e) {
            changes.release();
        }
    }

    private <T> HttpResponse<T> get(URI address, HttpResponse.BodyHandler<T> body)
            throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(address).build(), body);
    }

    private static void require(boolean condition, String message) throws IOException {
        if (!condition) {
            throw new IOException(message);
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}

package io.mailpanel.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What the demo says of itself: lines {@code name: value}, then {@code Ready}. */
final class DemoOutput {
    private DemoOutput() {}

    /** Waits for the line {@code Ready} and returns what came before it. */
    static Map<String, String> await(Path file, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Path folder = file.toAbsolutePath().getParent();
        try (WatchService watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
            while (true) {
                List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
                if (lines.contains("Ready")) {
                    return parse(lines);
                }
                long left = deadline - System.nanoTime();
                WatchKey key = left > 0 ? watch.poll(Math.min(left, 500_000_000L), TimeUnit.NANOSECONDS) : null;
                if (left <= 0) {
                    throw new IOException("the demo was not ready within " + limit.toSeconds() + " s: " + lines);
                }
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    private static Map<String, String> parse(List<String> lines) {
        Map<String, String> values = new HashMap<>();
        for (String line : lines) {
            int colon = line.indexOf(": ");
            if (colon > 0) {
                values.put(line.substring(0, colon), line.substring(colon + 2).strip());
            }
        }
        return values;
    }
}

package io.mailpanel.device.scan.sane;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Reads what a program writes, on a thread of its own, by lines; a carriage return ends a line too. */
final class Lines {
    private static final int MOST_KEPT = 1 << 18;
    private static final int LONGEST = 1 << 14;
    private static final long END_S = 10;

    private final StringBuilder kept = new StringBuilder();
    private final CountDownLatch ended = new CountDownLatch(1);

    private Lines() {}

    /** Begins. Ends when the program's stream ends. */
    static Lines follow(InputStream in, String name, Consumer<String> listener) {
        Lines lines = new Lines();
        Thread thread = new Thread(() -> lines.read(in, listener), name);
        thread.setDaemon(true);
        thread.start();
        return lines;
    }

    private void read(InputStream in, Consumer<String> listener) {
        StringBuilder line = new StringBuilder();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            char[] some = new char[4096];
            for (int n; (n = reader.read(some)) >= 0; ) {
                for (int i = 0; i < n; i++) {
                    if (some[i] == '\n' || some[i] == '\r') {
                        say(line, some[i] == '\n', listener);
                    } else if (line.length() < LONGEST) {
                        line.append(some[i]);
                    }
                }
            }
        } catch (IOException e) {
            // The program was ended: what it said until then is what there is.
        } finally {
            say(line, true, listener);
            ended.countDown();
        }
    }

    /** What a carriage return ends is overwritten on a terminal: nobody keeps it. */
    private void say(StringBuilder line, boolean keep, Consumer<String> listener) {
        String words = line.toString();
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        synchronized (kept) {
            if (keep && kept.length() + words.length() < MOST_KEPT) {
                kept.append(words).append('\n');
            }
        }
        listener.accept(words);
    }

    /** Waits for the stream's end, at most 10 s: something that the program left behind may hold it. */
    void await() throws InterruptedException {
        ended.await(END_S, TimeUnit.SECONDS);
    }

    /** What has been said. */
    String text() {
        synchronized (kept) {
            return kept.toString();
        }
    }
}

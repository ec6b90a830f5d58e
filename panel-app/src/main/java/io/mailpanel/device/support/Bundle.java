package io.mailpanel.device.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes the zip file of named texts: each on a thread of its own, so that one that hangs is left out and costs nothing but itself. */
final class Bundle {
    /** Characters of one file; the log is the largest. */
    static final int LONGEST = 2 * KeptLog.MOST_BYTES + 16 * LogLines.LONGEST;

    private static final String READ_ME = """
            Support bundle of a Mailpanel, made %s.

            It holds no passwords, tokens or keys, no subjects or contents of mail; of addresses the first character and the domain.
            Look through it before you give it away: host names, network addresses and the serial number are in it.

            """;

    private Bundle() {}

    /**
     * @param scrub what each text goes through, its file name too
     * @param patience for all of them together
     */
    static byte[] of(Map<String, Callable<String>> files, UnaryOperator<String> scrub, Instant now, Duration patience) {
        ExecutorService threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "support-bundle");
            thread.setDaemon(true);
            return thread;
        });
        try {
            long deadline = System.nanoTime() + patience.toNanos();
            Map<String, Future<String>> begun = new LinkedHashMap<>();
            files.forEach((name, text) -> begun.put(name, threads.submit(() -> scrub.apply(cut(text.call())))));
            Map<String, String> texts = new LinkedHashMap<>();
            StringBuilder readMe = new StringBuilder(READ_ME.formatted(now));
            begun.forEach((name, text) -> {
                String outcome = take(name, text, deadline, texts);
                readMe.append(String.format("%-24s %s%n", name, outcome));
            });
            texts.put("README.txt", readMe.toString());
            return zip(texts);
        } finally {
            threads.shutdownNow();
        }
    }

    private static String take(String name, Future<String> text, long deadline, Map<String, String> texts) {
        try {
            texts.put(name, text.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS));
            return "";
        } catch (TimeoutException e) {
            return "left out: it took too long";
        } catch (ExecutionException e) {
            // Not its message: nobody has looked at that.
            return "left out: " + e.getCause().getClass().getSimpleName();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "left out: ended";
        }
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(text.length() - LONGEST);
    }

    private static byte[] zip(Map<String, String> texts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file : texts.entrySet()) {
                zip.putNextEntry(new ZipEntry("mailpanel-support/" + file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}

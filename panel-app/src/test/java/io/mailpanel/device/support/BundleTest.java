package io.mailpanel.device.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** A bundle in which things go wrong. */
public final class BundleTest {
    @Test
    void whatHangsOrBreaksIsLeftOutAndSaidAndTheRestIsThere() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Map<String, Callable<String>> files = new LinkedHashMap<>();
        files.put("hangs.txt", () -> {
            never.await();
            return "";
        });
        files.put("breaks.txt", () -> {
            throw new IOException("a secret in words");
        });
        files.put("large.txt", () -> "x".repeat(3 * Bundle.LONGEST));
        files.put("good.txt", () -> "a horse");
        long begun = System.nanoTime();
        Map<String, String> texts = unzip(
                Bundle.of(files, text -> text.replace("horse", "[removed]"), Instant.EPOCH, Duration.ofMillis(300)));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
        assertThat(texts).containsOnlyKeys("README.txt", "large.txt", "good.txt");
        assertThat(texts.get("good.txt")).isEqualTo("a [removed]");
        assertThat(texts.get("large.txt")).hasSize(Bundle.LONGEST);
        assertThat(texts.get("README.txt"))
                .containsPattern("hangs.txt +left out: it took too long")
                .containsPattern("breaks.txt +left out: IOException")
                .doesNotContain("a secret");
    }

    /** The files of a bundle, by their names. */
    public static Map<String, String> unzip(byte[] bundle) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bundle), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getName()).matches("mailpanel-support/[a-zA-Z-]+\\.txt");
                texts.put(
                        entry.getName().substring("mailpanel-support/".length()),
                        new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts;
    }
}

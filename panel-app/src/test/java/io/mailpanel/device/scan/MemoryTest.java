package io.mailpanel.device.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An A4 page in colour at 600 dpi has 104 MB: one must fit, two would not. */
final class MemoryTest {
    @TempDir
    private Path folder;

    @Test
    void oneLargePageAtATimeIsInMemory() throws Exception {
        // The serial collector gives two thirds to the old generation, where such a page stands: 128 MB.
        assertThat(run("192m")).isEqualTo("PDF 2\nJPEG 2\nTIFF 2\n");
    }

    @Test
    void theMeasureMeasures() throws Exception {
        assertThat(run("96m")).isEqualTo("out of memory\n");
    }

    private String run(String heap) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MemoryProbe.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(child.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return said;
        } finally {
            child.destroyForcibly();
        }
    }
}

package io.mailpanel.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All that the product kept is gone after the next start, also when that was cut off in the middle; nothing else is. */
final class ErasureTest {
    private static final int MANY = 4000;

    @TempDir
    Path folder;

    /** A start that erases, for a process that can be killed. */
    static final class Start {
        public static void main(String[] arguments) throws IOException {
            new Erasure(Path.of(arguments[0])).finish();
        }
    }

    @Test
    void withoutTheMarkerNothingIsErased() throws Exception {
        Path data = filled(3);
        assertThat(new Erasure(data).finish()).isFalse();
        assertThat(data.resolve("mailpanel.db")).exists();
        assertThat(entries(data.resolve("outbox"))).isEqualTo(3);
    }

    @Test
    void allOfItGoesAndWhatIsSomebodyElsesStays() throws Exception {
        Path data = filled(3);
        Path letter = Files.writeString(data.resolve("letter.txt"), "mine");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path photo = Files.writeString(elsewhere.resolve("photo"), "mine");
        Files.createSymbolicLink(data.resolve("work/link"), elsewhere);
        Erasure erasure = new Erasure(data);
        erasure.mark();
        assertThat(data.resolve("mailpanel.db")).as("until the start").exists();
        assertThat(erasure.finish()).isTrue();
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).containsExactlyInAnyOrder(letter, data.resolve("lock"));
        }
        assertThat(photo).exists();
        assertThat(erasure.finish()).as("once").isFalse();
    }

    @Test
    void aStartThatIsKilledInTheMiddleIsFinishedByTheNext() throws Exception {
        Path data = filled(MANY);
        new Erasure(data).mark();
        Process start = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Start.class.getName(),
                        data.toString())
                .redirectError(folder.resolve("start.log").toFile())
                .start();
        Path outbox = data.resolve("outbox");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (Files.exists(outbox) && entries(outbox) == MANY) {
            assertThat(System.nanoTime()).as("it erases").isLessThan(deadline);
        }
        start.destroyForcibly().waitFor();
        new Erasure(data).finish();
        try (Stream<Path> left = Files.list(data)) {
            assertThat(left).containsExactly(data.resolve("lock"));
        }
        assertThat(new Erasure(data).finish()).isFalse();
    }

    private Path filled(int many) throws IOException {
        Path data = SafeFile.folder(folder.resolve("data"));
        for (String name :
                List.of("outbox", "signin", "work", "browser", "certificates", "web-config", "log", "demo")) {
            Files.createDirectories(data.resolve(name).resolve("deeper"));
        }
        Files.delete(data.resolve("outbox/deeper"));
        for (int i = 0; i < many; i++) {
            Files.writeString(data.resolve("outbox").resolve("job" + i), "secret");
        }
        for (String name : List.of(
                "lock",
                "mailpanel.db",
                "mailpanel.db-wal",
                "mailpanel-20260101-120000.db",
                "password.key",
                "password.key.bad",
                "signin/tokens",
                "demo/deeper/mail")) {
            Files.writeString(data.resolve(name), "secret");
        }
        return data;
    }

    private static int entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return (int) all.count();
        } catch (java.nio.file.NoSuchFileException e) {
            return 0;
        }
    }
}

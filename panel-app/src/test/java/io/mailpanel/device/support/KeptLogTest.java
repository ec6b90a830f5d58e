package io.mailpanel.device.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.support.LogEntry.Grade;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptLogTest {
    @TempDir
    Path folder;

    @Test
    void whatIsLoggedBeforeThereIsAFolderIsKeptInItAndSurvivesARestart() throws Exception {
        KeptLog log = log();
        publish(log, Level.INFO, "configuration: the defaults");
        assertThat(log.entries()).extracting(LogEntry::text).containsExactly("configuration: the defaults");
        log.keepIn(folder.resolve("log"));
        publish(log, Level.WARNING, "the disk is slow");
        log.close();

        KeptLog next = log();
        next.keepIn(folder.resolve("log"));
        publish(next, Level.SEVERE, "it broke");
        publish(next, Level.FINE, "a detail");
        assertThat(next.entries())
                .extracting(e -> e.grade() + " " + e.text())
                .containsExactly(
                        "INFO configuration: the defaults",
                        "WARNING the disk is slow",
                        "ERROR it broke",
                        "FINE a detail");
        Path file = folder.resolve("log/mailpanel.log");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void itNeverGrowsBeyondTwoFiles() throws Exception {
        KeptLog log = log();
        log.keepIn(folder.resolve("log"));
        for (int i = 0; i < 30_000; i++) {
            publish(log, Level.INFO, "line " + i + " ".repeat(60) + ".");
        }
        publish(log, Level.INFO, "x".repeat(5_000_000));
        publish(log, Level.INFO, "the last");
        try (Stream<Path> files = Files.list(folder.resolve("log"))) {
            assertThat(files.toList()).hasSize(2).allMatch(f -> f.toFile().length() <= KeptLog.MOST_BYTES);
        }
        List<LogEntry> kept = log.entries();
        assertThat(kept.get(kept.size() - 1).text()).isEqualTo("the last");
        assertThat(kept.get(kept.size() - 2).text()).hasSizeLessThan(20_000).startsWith("xxx");
        assertThat(kept.get(kept.size() - 3).text()).startsWith("line 29999 ");
        assertThat(kept).hasSizeGreaterThan(5000);
    }

    @Test
    void aMessageCannotPassForARecordOfItsOwn() throws Exception {
        KeptLog log = log();
        log.keepIn(folder.resolve("log"));
        publish(log, Level.INFO, "said\n2026-03-02T11:05:00Z ERROR forged\r\u2028\ttab \u0007 bell");
        assertThat(log.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.grade()).isEqualTo(Grade.INFO);
            assertThat(entry.text())
                    .startsWith("said\n2026-03-02T11:05:00Z ERROR forged\n")
                    .endsWith("tab ? bell");
        });
    }

    @Test
    void halfALineAndBytesThatAreNoTextAreNoRecordAndHinderNothing() throws Exception {
        Path file = Files.createDirectories(folder.resolve("log")).resolve("mailpanel.log");
        Files.write(file, new byte[] {(byte) 0xC3, 0x28, '\n', '\t', 'x', '\n'});
        Files.writeString(file, "2026-03-02T11:0\n2026-03-02T11:05:00Z LOUD no\n", StandardOpenOption.APPEND);
        KeptLog log = log();
        log.keepIn(folder.resolve("log"));
        publish(log, Level.INFO, "good");
        assertThat(log.entries()).extracting(LogEntry::text).containsExactly("good");
    }

    @Test
    void aFolderThatCannotBeWrittenLosesLinesAndNothingElse() throws Exception {
        KeptLog log = log();
        log.keepIn(folder.resolve("log"));
        Files.createDirectory(folder.resolve("log/mailpanel.log"));
        log.setErrorManager(new java.util.logging.ErrorManager() {
            @Override
            public void error(String message, Exception e, int code) {
                // It would go to standard error.
            }
        });
        publish(log, Level.INFO, "lost");
        Files.delete(folder.resolve("log/mailpanel.log"));
        publish(log, Level.INFO, "found");
        assertThat(Files.readString(folder.resolve("log/mailpanel.log"), StandardCharsets.UTF_8))
                .contains("found")
                .doesNotContain("lost");
    }

    private static KeptLog log() {
        return new KeptLog(LogRecord::getMessage);
    }

    private static void publish(KeptLog log, Level level, String message) {
        log.publish(new LogRecord(level, message));
    }
}

package io.mailpanel.mail.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatabaseTest {
    @TempDir
    Path folder;

    @Test
    void everyConnectionWritesAheadAndFully() throws Exception {
        Path file = folder.resolve("deep/device.db");
        try (Database database = Database.open(file)) {
            for (int i = 0; i < 2; i++) {
                assertThat(pragma(database, "journal_mode")).isEqualTo("wal");
                assertThat(pragma(database, "synchronous")).isEqualTo("2");
                assertThat(pragma(database, "foreign_keys")).isEqualTo("1");
                assertThat(pragma(database, "busy_timeout")).isEqualTo("5000");
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(file.resolveSibling("device.db-wal"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void eachScriptRunsOnceAlsoAfterAReopen() {
        Path file = folder.resolve("device.db");
        String one = "create table t (a integer); insert into t values (1)";
        String two = "insert into t values (2)";
        try (Database database = Database.open(file)) {
            database.migrate("t", one);
            database.migrate("t", one);
        }
        try (Database database = Database.open(file)) {
            database.migrate("t", one, two);
            List<Integer> rows = database.jdbi().withHandle(h -> h.createQuery("select a from t")
                    .mapTo(Integer.class)
                    .list());
            assertThat(rows).containsExactly(1, 2);
            assertThatThrownBy(() -> database.migrate("t", one)).hasMessageContaining("newer");
        }
    }

    @Test
    void aFailedScriptLeavesNothing() {
        try (Database database = Database.open(folder.resolve("device.db"))) {
            assertThatThrownBy(() -> database.migrate("t", "create table t (a integer); nonsense"));
            database.migrate("t", "create table t (a integer)");
        }
    }

    @Test
    void writersWaitForEachOther() throws Exception {
        try (Database database = Database.open(folder.resolve("device.db"))) {
            database.migrate("n", "create table n (v integer); insert into n values (0)");
            var threads = Executors.newFixedThreadPool(4);
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                all.add(threads.submit(() -> database.jdbi().useTransaction(h -> {
                    int v = h.createQuery("select v from n")
                            .mapTo(Integer.class)
                            .one();
                    h.execute("update n set v = ?", v + 1);
                })));
            }
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
            assertThat(pragma(database, "user_version")).isEqualTo("0");
            int v = database.jdbi().withHandle(h -> h.createQuery("select v from n")
                    .mapTo(Integer.class)
                    .one());
            assertThat(v).isEqualTo(40);
        }
    }

    private static String pragma(Database database, String name) {
        return database.jdbi()
                .withHandle(
                        h -> h.createQuery("pragma " + name).mapTo(String.class).one());
    }
}

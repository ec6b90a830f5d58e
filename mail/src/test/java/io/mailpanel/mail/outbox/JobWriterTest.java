package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.store.Database;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JobWriterTest {
    @TempDir
    Path folder;

    @Test
    void anErrorInOneChangeEndsNeitherTheWriterNorTheWaitOfOthers() throws Exception {
        try (Database database = Database.open(folder.resolve("d.db"));
                JobWriter writer = new JobWriter(database.jdbi())) {
            CompletableFuture<Integer> bad = writer.begin(
                    h -> {
                        throw new OutOfMemoryError("on purpose");
                    },
                    done -> {});
            assertThatThrownBy(() -> bad.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("on purpose");
            CompletableFuture<Integer> good = writer.begin(
                    h -> h.createQuery("select 7").mapTo(Integer.class).one(), done -> {});
            assertThat(good.get(20, TimeUnit.SECONDS)).isEqualTo(7);
        }
    }
}

package io.mailpanel.mail.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short run of {@code ./mailpanel bench crash}. */
final class CrashTest {
    private static final int KILLS = 8;

    @TempDir
    Path folder;

    @Test
    void nothingAcknowledgedIsLostWhenTheDeviceIsKilledWhileItSends() throws Exception {
        long seed = System.nanoTime();
        try (CrashRun run = new CrashRun(folder, seed, false)) {
            Ledger.Balance balance = run.run(KILLS, life -> {});
            assertThat(run.lost()).as("seed %d: %s", seed, balance).isEmpty();
            assertThat(balance.unproven()).as("seed %d: %s", seed, balance).isZero();
            assertThat(balance.accepted()).isGreaterThan(KILLS);
        }
    }
}

package io.mailpanel.device.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.time.ClockStand.Keeper;
import io.mailpanel.device.time.ClockStand.Sync;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked of timedatectl, and what becomes of its answers. */
final class TimedatectlTest {
    @TempDir
    Path folder;

    private FakeTimedatectl system;
    private Timedatectl clock;

    @BeforeEach
    void install() throws Exception {
        system = new FakeTimedatectl(folder);
        clock = system.clock(true);
    }

    @Test
    void howTheClockStands() throws Exception {
        ClockStand stand = clock.look();
        assertThat(stand.keeper()).isEqualTo(Keeper.DEVICE);
        assertThat(stand.sync()).isEqualTo(Sync.YES);
        assertThat(stand.automatic()).isTrue();
        assertThat(stand.zone()).contains(ZoneId.of("Etc/UTC"));
        assertThat(system.clock(false).look().keeper()).isEqualTo(Keeper.MACHINE);
    }

    @Test
    void aMachineWithoutSystemdSaysSo() throws Exception {
        system.fails("show", "System has not been booted with systemd as init system (PID 1). Can't operate.");
        assertThat(clock.look()).isEqualTo(ClockStand.UNKNOWN);
        assertThat(new Timedatectl(folder.resolve("none").toString(), folder, true).look())
                .isEqualTo(ClockStand.UNKNOWN);
    }

    @Test
    void zoneAndClockAreSetWithoutEverAskingForAPassword() throws Exception {
        clock.zone(ZoneId.of("Europe/Moscow"));
        clock.set(Instant.parse("2026-11-28T12:04:05Z"));
        assertThat(system.asked())
                .containsExactly(
                        "--no-ask-password set-timezone Europe/Moscow",
                        "--no-ask-password set-time 2026-11-28 12:04:05 UTC");
        assertThat(clock.look().zone()).contains(ZoneId.of("Europe/Moscow"));
    }

    @Test
    void theServerStandsInADropInThatTheServiceReadsWhenItStarts() throws Exception {
        clock.follow(true, "time.contoso.example");
        assertThat(system.dropIn()).isEqualTo("[Time]\nNTP=time.contoso.example\n");
        assertThat(system.asked().subList(0, 2))
                .containsExactly("--no-ask-password set-ntp false", "--no-ask-password set-ntp true");
        clock.follow(false, "");
        assertThat(system.dropIn()).isEmpty();
        assertThat(clock.look().automatic()).isFalse();
    }

    @Test
    void anotherTimeServiceIsNotTakenForSystemds() throws Exception {
        clock.follow(true, "one.example");
        system.deaf();
        assertThatThrownBy(() -> clock.follow(true, "two.example"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("did not take the time server two.example");
        assertThat(system.dropIn()).contains("one.example");
    }

    @Test
    void aRefusalIsToldInItsOwnWordsAndTheServerStays() throws Exception {
        system.fails("set-ntp", "Failed to set ntp: Interactive authentication required.");
        assertThatThrownBy(() -> clock.follow(true, "time.example"))
                .hasMessage("Failed to set ntp: Interactive authentication required.");
        assertThat(system.dropIn()).isEmpty();
    }

    @Test
    void aMachineThatIsNotOursIsOnlyLookedAt() throws Exception {
        Timedatectl others = system.clock(false);
        assertThatThrownBy(() -> others.zone(ZoneId.of("UTC"))).hasMessageContaining("managed elsewhere");
        assertThatThrownBy(() -> others.set(Instant.EPOCH)).hasMessageContaining("managed elsewhere");
        assertThatThrownBy(() -> others.follow(true, "a.example")).hasMessageContaining("managed elsewhere");
        assertThat(system.asked()).isEmpty();
        assertThat(system.dropIn()).isEmpty();
    }
}

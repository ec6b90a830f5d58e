package io.mailpanel.webconfig;

import io.mailpanel.device.time.ClockStand;
import io.mailpanel.device.time.ClockStand.Keeper;
import io.mailpanel.device.time.ClockStand.Sync;
import io.mailpanel.device.time.MachineClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A machine's clock that stands as tests and pictures write down. */
final class ScriptedClock implements MachineClock {
    volatile ClockStand stand = new ClockStand(Keeper.MACHINE, Sync.YES, true, Optional.of(ZoneId.of("UTC")));

    @Override
    public ClockStand look() {
        return stand;
    }

    @Override
    public void zone(ZoneId zone) {
        stand = new ClockStand(stand.keeper(), stand.sync(), stand.automatic(), Optional.of(zone));
    }

    @Override
    public void follow(boolean automatic, String server) {
        stand = new ClockStand(stand.keeper(), automatic ? Sync.YES : Sync.NO, automatic, stand.zone());
    }

    @Override
    public void set(Instant time) {}
}

package io.mailpanel.device.time;

import java.time.ZoneId;
import java.util.function.Consumer;

/**
 * What Date and Time acts upon.
 *
 * @param machine the machine's clock
 * @param zone told the zone that an administrator chose: at the start, and at each change
 * @param servers asks time servers
 */
public record TimeParts(MachineClock machine, Consumer<ZoneId> zone, TimeServer servers) {
    /**
     * Those of a device that has its clock's zone follow what is chosen.
     *
     * @param machine the machine's clock
     * @param clock the device's
     */
    public static TimeParts of(MachineClock machine, DeviceClock clock) {
        return new TimeParts(machine, clock::moveTo, new TimeServer(TimeServer.PORT, clock));
    }
}

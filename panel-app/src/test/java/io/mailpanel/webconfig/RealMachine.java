package io.mailpanel.webconfig;

import io.mailpanel.device.network.NetworkProbe;
import io.mailpanel.device.network.SystemNetwork;
import io.mailpanel.device.network.setup.LinkParts;
import io.mailpanel.device.network.setup.Nmcli;
import io.mailpanel.device.time.MachineClock;
import io.mailpanel.device.time.TimeServer;
import io.mailpanel.device.time.Timedatectl;

/**
 * The machine that a real device of a test runs on.
 *
 * @param clock sets its clock
 * @param timePort where time servers answer
 * @param network looks at its network
 * @param links sets its links
 */
record RealMachine(MachineClock clock, int timePort, NetworkProbe network, LinkParts links) {
    /** This machine, which is only looked at. */
    static RealMachine looked() {
        return new RealMachine(
                new Timedatectl("timedatectl", Timedatectl.DROP_INS, false),
                TimeServer.PORT,
                new SystemNetwork(),
                LinkParts.of(new Nmcli("nmcli", false)));
    }

    RealMachine with(MachineClock other) {
        return new RealMachine(other, timePort, network, links);
    }

    RealMachine withTimeAt(int port) {
        return new RealMachine(clock, port, network, links);
    }

    RealMachine with(NetworkProbe seen, LinkParts set) {
        return new RealMachine(clock, timePort, seen, set);
    }
}

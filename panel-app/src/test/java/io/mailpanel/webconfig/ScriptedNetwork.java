package io.mailpanel.webconfig;

import io.mailpanel.device.network.NetworkState;
import java.util.List;
import java.util.Optional;

/** A network as it is in many an office. */
final class ScriptedNetwork {
    static final NetworkState OFFICE = new NetworkState(
            "mailpanel",
            List.of(
                    new NetworkState.Interface(
                            "eth0",
                            NetworkState.Kind.WIRED,
                            true,
                            "b8:27:eb:12:34:56",
                            List.of("192.168.1.20/24", "fe80::ba27:ebff:fe12:3456/64")),
                    new NetworkState.Interface("wlan0", NetworkState.Kind.WIFI, false, "b8:27:eb:65:43:21", List.of())),
            Optional.of("192.168.1.1"),
            List.of("192.168.1.1"));

    private ScriptedNetwork() {}
}

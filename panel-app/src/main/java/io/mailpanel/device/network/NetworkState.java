package io.mailpanel.device.network;

import java.util.List;
import java.util.Optional;

/**
 * The machine's network as it is.
 *
 * @param hostName the host's name
 * @param interfaces wired and wireless interfaces that are up or could be, wired first; loopback only if nothing else is up
 * @param gateway the default gateway, if any
 * @param dns the DNS servers
 */
public record NetworkState(String hostName, List<Interface> interfaces, Optional<String> gateway, List<String> dns) {
    /** How an interface reaches the network. */
    public enum Kind {
        WIRED,
        WIFI,
        LOOPBACK
    }

    /**
     * One interface.
     *
     * @param name the system's name, for example eth0
     * @param kind wired, Wi-Fi or loopback
     * @param up whether it has a link
     * @param mac hardware address in colon form, may be empty
     * @param addresses IPv4 first, then IPv6, each with its prefix length, for example 192.168.1.20/24
     * @param quality what is known of the link while it is up
     * @param addressing who gave it its IPv4 address; empty if that cannot be told
     * @param radio the Wi-Fi network it is in; empty without one, or if nothing tells
     */
    public record Interface(
            String name,
            Kind kind,
            boolean up,
            String mac,
            List<String> addresses,
            Optional<Quality> quality,
            Optional<Addressing> addressing,
            Optional<Wifi> radio) {
        /** An interface of whose link nothing more is known. */
        public Interface(String name, Kind kind, boolean up, String mac, List<String> addresses) {
            this(name, kind, up, mac, addresses, Optional.empty(), Optional.empty(), Optional.empty());
        }
    }

    /** Who gave an interface its IPv4 address. */
    public enum Addressing {
        /** The network, by DHCP. */
        AUTOMATIC,
        /** Whoever set the machine up. */
        MANUAL
    }

    /**
     * The Wi-Fi network an interface is in; what cannot be told is empty.
     *
     * @param mode infrastructure, ad hoc or an access point of its own
     * @param ssid its name
     * @param channel its channel
     * @param security how it is secured
     */
    public record Wifi(
            Optional<Mode> mode, Optional<String> ssid, Optional<Integer> channel, Optional<Security> security) {
        /** How stations meet. */
        public enum Mode {
            INFRASTRUCTURE,
            AD_HOC,
            ACCESS_POINT
        }

        /** @param protocols for example "WPA2", or "WPA2 WPA3"; empty for an open network */
        public record Security(String protocols) {}
    }

    /** How good a link is. */
    public sealed interface Quality {
        /**
         * A cable's.
         *
         * @param megabits per second
         * @param fullDuplex whether both directions go at once
         */
        record Cable(int megabits, boolean fullDuplex) implements Quality {}

        /** A radio's. @param dBm how strong the access point is heard, negative */
        record Radio(int dBm) implements Quality {}
    }

    /** Whether an interface other than loopback is up and has an address. */
    public boolean connected() {
        return interfaces.stream()
                .anyMatch(i ->
                        i.kind() != Kind.LOOPBACK && i.up() && !i.addresses().isEmpty());
    }
}

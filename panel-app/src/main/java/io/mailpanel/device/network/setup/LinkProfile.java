package io.mailpanel.device.network.setup;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an interface gets its IPv4 address, as NetworkManager keeps it. What several values are is said in its own way, so that it
 * can be put back as it was.
 *
 * @param uuid the connection's
 * @param method auto, manual or another
 * @param addresses each with its prefix length
 * @param gateway empty if there is none
 * @param dns servers of its own
 * @param ownDnsOnly yes if those that the network names are not used
 */
public record LinkProfile(String uuid, String method, String addresses, String gateway, String dns, String ownDnsOnly) {
    private static final String METHOD = "ipv4.method";
    private static final String ADDRESSES = "ipv4.addresses";
    private static final String GATEWAY = "ipv4.gateway";
    private static final String DNS = "ipv4.dns";
    private static final String OWN_DNS = "ipv4.ignore-auto-dns";

    /** The properties, in the order that they are asked for and given in. */
    static String properties() {
        return String.join(",", METHOD, ADDRESSES, GATEWAY, DNS, OWN_DNS);
    }

    /** The properties by name; the addresses before the method, which without them is refused. */
    Map<String, String> values() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ADDRESSES, addresses);
        values.put(GATEWAY, gateway);
        values.put(DNS, dns);
        values.put(OWN_DNS, ownDnsOnly);
        values.put(METHOD, method);
        return values;
    }

    /** Whether the network gives the address. */
    boolean automatic() {
        return !method.equals("manual");
    }
}

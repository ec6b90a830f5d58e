package io.mailpanel.device.network.setup;

/**
 * How an interface shall get its IPv4 address, as typed.
 *
 * @param automatic whether the network gives it, by DHCP; then address, mask and gateway are not used
 * @param address for example 192.168.1.20
 * @param mask for example 255.255.255.0
 * @param gateway empty for none
 * @param dns1 a DNS server; with automatic empty for those that the network names
 * @param dns2 another; empty for none
 */
public record LinkForm(boolean automatic, String address, String mask, String gateway, String dns1, String dns2) {
    /** The form of what NetworkManager keeps. */
    public static LinkForm of(LinkProfile profile) {
        String first = profile.addresses().split("[,|\\s]+")[0];
        int slash = first.indexOf('/');
        String[] dns = profile.dns().split("[,|\\s]+");
        return new LinkForm(
                profile.automatic(),
                slash < 0 ? first : first.substring(0, slash),
                slash < 0 ? "" : Ipv4.mask(Integer.parseInt(first.substring(slash + 1))),
                profile.gateway(),
                dns[0],
                dns.length > 1 ? dns[1] : "");
    }

    /** The same without blanks around what was typed. */
    LinkForm stripped() {
        return new LinkForm(automatic, address.strip(), mask.strip(), gateway.strip(), dns1.strip(), dns2.strip());
    }
}

package io.mailpanel.device.network.setup;

import io.mailpanel.device.settings.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fields of Wired LAN and Wi-Fi and what may stand in them. */
public final class LinkFields {
    /** The address: one that a computer can have, and neither its network's own nor that of everybody in it. */
    public static final String ADDRESS = "link.address";

    /** The mask: 128.0.0.0 to 255.255.255.252, ones before zeros. */
    public static final String MASK = "link.mask";

    /** The gateway: empty, or another computer of the same network. */
    public static final String GATEWAY = "link.gateway";

    /** The first DNS server: empty, or an address that a computer can have. */
    public static final String DNS1 = "link.dns1";

    /** The second one, likewise; only with the first. */
    public static final String DNS2 = "link.dns2";

    /** The Wi-Fi network: one that is heard. */
    public static final String SSID = "link.ssid";

    /** Its passphrase: 8 to 63 printable ASCII characters, or 64 hexadecimal digits. */
    public static final String PASSPHRASE = "link.passphrase";

    /** What the system said about it. */
    public static final String SYSTEM = "link.system";

    private static final int LONGEST_PREFIX = 30;

    private LinkFields() {}

    /**
     * What NetworkManager shall keep.
     *
     * @param now what it keeps
     * @param errors where what is wrong is added
     * @return empty if something is
     */
    static Optional<LinkProfile> check(LinkForm typed, LinkProfile now, List<FieldError> errors) {
        LinkForm form = typed.stripped();
        List<FieldError> own = new ArrayList<>();
        Optional<Integer> prefix = form.automatic() ? Optional.empty() : manual(form, own);
        server(form.dns1(), DNS1, own);
        server(form.dns2(), DNS2, own);
        if (form.dns1().isEmpty() && !form.dns2().isEmpty()) {
            own.add(error(DNS2, "order"));
        }
        errors.addAll(own);
        if (!own.isEmpty()) {
            return Optional.empty();
        }
        String dns = Stream.of(form.dns1(), form.dns2())
                .filter(server -> !server.isEmpty())
                .collect(Collectors.joining(","));
        return Optional.of(new LinkProfile(
                now.uuid(),
                form.automatic() ? "auto" : "manual",
                prefix.map(length -> form.address() + "/" + length).orElse(""),
                form.automatic() ? "" : form.gateway(),
                dns,
                dns.isEmpty() ? "no" : "yes"));
    }

    /** The prefix length; empty if something is wrong. */
    private static Optional<Integer> manual(LinkForm form, List<FieldError> errors) {
        Optional<Long> address = Ipv4.number(form.address()).filter(Ipv4::host);
        Optional<Integer> prefix = Ipv4.prefix(form.mask()).filter(length -> length <= LONGEST_PREFIX);
        if (address.isEmpty()) {
            errors.add(error(ADDRESS, "error"));
        }
        if (prefix.isEmpty()) {
            errors.add(error(MASK, "error"));
        }
        if (address.isPresent() && prefix.isPresent() && Ipv4.reserved(address.get(), prefix.get())) {
            errors.add(error(ADDRESS, "reserved"));
        }
        if (!form.gateway().isEmpty()) {
            gateway(Ipv4.number(form.gateway()).filter(Ipv4::host), address, prefix, errors);
        }
        return prefix;
    }

    private static void gateway(
            Optional<Long> gateway, Optional<Long> address, Optional<Integer> prefix, List<FieldError> errors) {
        if (gateway.isEmpty()) {
            errors.add(error(GATEWAY, "error"));
        } else if (address.isPresent() && prefix.isPresent()) {
            if (gateway.equals(address)) {
                errors.add(error(GATEWAY, "own"));
            } else if (!Ipv4.sameNetwork(gateway.get(), address.get(), prefix.get())
                    || Ipv4.reserved(gateway.get(), prefix.get())) {
                errors.add(error(GATEWAY, "outside"));
            }
        }
    }

    private static void server(String typed, String field, List<FieldError> errors) {
        if (!typed.isEmpty() && Ipv4.number(typed).filter(Ipv4::host).isEmpty()) {
            errors.add(error(field, "error"));
        }
    }

    /** Whether a passphrase fits; that of an open network is empty. */
    static boolean fits(String passphrase, WifiCell.Key key) {
        return switch (key) {
            case OPEN -> passphrase.isEmpty();
            case WPA -> passphrase.matches("[\\x20-\\x7E]{8,63}|[0-9A-Fa-f]{64}");
            case WPA3 -> passphrase.matches("[\\x20-\\x7E]{8,63}");
            case OTHER -> false;
        };
    }

    static FieldError error(String field, String what) {
        return new FieldError(field, "field." + field + "." + what, List.of());
    }
}

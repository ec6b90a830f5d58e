package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The device's second network. Connections that go out by it begin at its address; that packets from there leave by it, too,
 * is the system's routing (on Linux a rule for that source address).
 *
 * @param name its interface as the system calls it, for example eth1, or its IPv4 address; empty if there is none
 */
public record AdditionalNetwork(String name) {
    /** The device has one network. */
    public static final AdditionalNetwork NONE = new AdditionalNetwork("");

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    /** Whether the device has one. */
    public boolean configured() {
        return !name.isEmpty();
    }

    /**
     * Has connections begin where the settings want it.
     *
     * @param connection Angus's properties of the connection
     * @param protocol smtp or pop3
     * @throws MailException ADDITIONAL_NETWORK_DOWN if it is wanted and has no address now
     */
    void bind(Properties connection, String protocol, MailServer server) throws MailException {
        if (server.network() == MailNetwork.ADDITIONAL) {
            connection.setProperty(
                    "mail." + protocol + ".localaddress", address().getHostAddress());
        }
    }

    private InetAddress address() throws MailException {
        if (!configured()) {
            throw down("no additional network is configured (network.additional)");
        }
        try {
            InetAddress own = IPV4.matcher(name).matches()
                    ? InetAddress.getByName(name)
                    : ofInterface().orElseThrow(() -> down(name + " has no address"));
            try (Socket probe = new Socket()) {
                probe.bind(new InetSocketAddress(own, 0));
            }
            return own;
        } catch (IOException e) {
            throw down(name + ": " + e.getMessage());
        }
    }

    /** IPv4 before IPv6; a link-local address leads nowhere. */
    private Optional<InetAddress> ofInterface() throws IOException {
        NetworkInterface found = NetworkInterface.getByName(name);
        return found == null
                ? Optional.empty()
                : found.inetAddresses()
                        .filter(a -> !a.isLinkLocalAddress())
                        .min(Comparator.comparing(a -> !(a instanceof Inet4Address)));
    }

    private static MailException down(String why) {
        return new MailException(new Verdict(VerdictKind.ADDITIONAL_NETWORK_DOWN, why));
    }
}

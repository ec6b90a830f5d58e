package io.mailpanel.boot;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The names under which a browser may ask this machine for Web Config. */
final class Addresses {
    private Addresses() {}

    /** localhost, the host's name also as .local, and every IPv4 address; IPv6 ones change too often to be worth a new certificate. */
    static List<String> names() {
        Set<String> names = new LinkedHashSet<>(List.of("localhost"));
        names.addAll(hostName());
        names.add("127.0.0.1");
        try {
            NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .forEach(names::add);
        } catch (SocketException e) {
            // No network at all: loopback is all there is.
            return new ArrayList<>(names);
        }
        return new ArrayList<>(names);
    }

    /** An address as text, in one spelling. */
    static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT);
    }

    private static List<String> hostName() {
        try {
            String name = plain(InetAddress.getLocalHost().getHostName());
            boolean usable = name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
            return !usable ? List.of() : name.contains(".") ? List.of(name) : List.of(name, name + ".local");
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}

package io.mailpanel.boot;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names under which a browser may ask this machine for Web Config. */
final class Addresses {
    /** The kernel's list: address, interface, prefix, scope, flags, name. */
    private static final Path KERNEL = Path.of("/proc/net/if_inet6");

    private static final int FLAGS = 4;
    /** IFA_F_TEMPORARY, IFA_F_DADFAILED and IFA_F_DEPRECATED of linux/if_addr.h. */
    private static final int PASSING = 0x01 | 0x08 | 0x20;

    private static final int LONGEST_COMMON_NAME = 64;

    private Addresses() {}

    /**
     * The host's name, also as .local, first: it is the certificate's subject. Then localhost, every IPv4 address, and the
     * IPv6 ones that stay: global and unique-local, none of one link only and none that the kernel made for a day.
     */
    static List<String> names() {
        Set<String> names = new LinkedHashSet<>(hostName());
        names.add("localhost");
        names.add("127.0.0.1");
        try {
            List<InetAddress> all = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .toList();
            all.stream()
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .sorted()
                    .forEach(names::add);
            names.addAll(staying(all, kernel()));
        } catch (SocketException e) {
            // No network at all: loopback is all there is.
            return new ArrayList<>(names);
        }
        return new ArrayList<>(names);
    }

    /** An address as text, in one spelling. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * The IPv6 addresses among them that stay, in the spelling of certificates' names.
     *
     * @param kernel the lines of /proc/net/if_inet6; none where temporary addresses cannot be told apart
     */
    static List<String> staying(List<InetAddress> all, List<String> kernel) {
        Set<String> passing = kernel.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(parts -> parts.length > FLAGS && parts[FLAGS].matches("[0-9a-f]{1,8}"))
                .filter(parts -> (Integer.parseUnsignedInt(parts[FLAGS], 16) & PASSING) != 0)
                .map(parts -> parts[0])
                .collect(Collectors.toSet());
        return all.stream()
                .filter(Inet6Address.class::isInstance)
                .filter(a -> !a.isLinkLocalAddress() && !a.isLoopbackAddress() && !a.isMulticastAddress())
                .filter(a -> !passing.contains(HexFormat.of().formatHex(a.getAddress())))
                .map(a -> a.getHostAddress().replaceFirst("%.*", ""))
                .distinct()
                .sorted()
                .toList();
    }

    private static List<String> kernel() {
        try (Stream<String> lines = Files.lines(KERNEL)) {
            return lines.toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> hostName() {
        try {
            String name = plain(InetAddress.getLocalHost().getHostName());
            boolean usable = name.length() <= LONGEST_COMMON_NAME && name.matches("[a-z0-9]([a-z0-9.-]*[a-z0-9])?");
            return !usable ? List.of() : name.contains(".") ? List.of(name) : List.of(name, name + ".local");
        } catch (UnknownHostException e) {
            return List.of();
        }
    }
}

package io.mailpanel.device.network;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The default gateway and the DNS servers, from the files the system keeps them in. */
final class Routes {
    private static final int GATEWAY_FLAG = 2;

    private Routes() {}

    /** The IPv4 default route with the lowest metric in /proc/net/route. */
    static Optional<String> gateway(Path root) {
        return lines(root.resolve("proc/net/route")).stream()
                .skip(1)
                .map(line -> line.strip().split("\\s+"))
                .filter(f -> f.length > 7
                        && f[1].equals("00000000")
                        && f[7].equals("00000000")
                        && (Integer.parseInt(f[3], 16) & GATEWAY_FLAG) != 0)
                .min(Comparator.comparingInt(f -> Integer.parseInt(f[6])))
                .map(f -> dotted(Long.parseLong(f[2], 16)));
    }

    /** The name servers of resolv.conf; those behind systemd's local stub where that stands in for them. */
    static List<String> dns(Path root) {
        List<String> named = nameservers(root.resolve("etc/resolv.conf"));
        if (named.stream().allMatch(n -> n.startsWith("127.0.0.5"))) {
            List<String> behind = nameservers(root.resolve("run/systemd/resolve/resolv.conf"));
            return behind.isEmpty() ? named : behind;
        }
        return named;
    }

    private static List<String> nameservers(Path file) {
        return lines(file).stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(f -> f.length > 1 && f[0].equals("nameserver"))
                .map(f -> f[1])
                .distinct()
                .toList();
    }

    /** The kernel prints the address as one little-endian number. */
    private static String dotted(long littleEndian) {
        return (littleEndian & 255) + "." + (littleEndian >> 8 & 255) + "." + (littleEndian >> 16 & 255) + "."
                + (littleEndian >> 24 & 255);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            return List.of();
        }
    }
}

package io.mailpanel.device.network.setup;

import java.util.Optional;
import java.util.regex.Pattern;

/** IPv4 addresses and masks as numbers. */
final class Ipv4 {
    private static final Pattern DOTTED = Pattern.compile("(0|[1-9]\\d{0,2})(\\.(0|[1-9]\\d{0,2})){3}");
    private static final long ALL = 0xFFFF_FFFFL;

    private Ipv4() {}

    /** The number of a dotted address; empty if it is none. */
    static Optional<Long> number(String dotted) {
        if (!DOTTED.matcher(dotted).matches()) {
            return Optional.empty();
        }
        long number = 0;
        for (String part : dotted.split("\\.")) {
            int octet = Integer.parseInt(part);
            if (octet > 255) {
                return Optional.empty();
            }
            number = number << 8 | octet;
        }
        return Optional.of(number);
    }

    /** Whether one computer can have that address: no 0.…, no 127.…, nothing from 224.… on. */
    static boolean host(long address) {
        long first = address >> 24;
        return first != 0 && first != 127 && first < 224;
    }

    /** The prefix length of a mask, 1 to 32; empty if ones and zeros are mixed. */
    static Optional<Integer> prefix(String mask) {
        return number(mask)
                .filter(bits -> bits != 0 && (~bits & ALL & (~bits & ALL) + 1) == 0)
                .map(Long::bitCount);
    }

    /** The mask of a prefix length. */
    static String mask(int prefix) {
        long bits = bits(prefix);
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }

    /** Whether both are in one network. */
    static boolean sameNetwork(long a, long b, int prefix) {
        return (a & bits(prefix)) == (b & bits(prefix));
    }

    /** Whether that is the network's own address, or means everybody in it. */
    static boolean reserved(long address, int prefix) {
        long host = address & ~bits(prefix) & ALL;
        return host == 0 || host == (~bits(prefix) & ALL);
    }

    private static long bits(int prefix) {
        return prefix == 0 ? 0 : ALL << 32 - prefix & ALL;
    }
}

package io.mailpanel.device.network;

import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Details of links that are asked for when something has changed, and otherwise seldom: each question starts a program. */
final class KeptDetails {
    private static final long FRESH_NS = Duration.ofMinutes(2).toNanos();

    /** What a link was when it was asked about. */
    private record Asked(List<String> addresses, long at, Interface answer) {}

    private final LinkDetails details;
    private final Map<String, Asked> asked = new HashMap<>();

    KeptDetails(LinkDetails details) {
        this.details = details;
    }

    /** The interface with what more is known of it. */
    synchronized Interface of(Interface plain) {
        if (plain.kind() == Kind.LOOPBACK || !plain.up()) {
            asked.remove(plain.name());
            return plain;
        }
        long now = System.nanoTime();
        Asked last = asked.get(plain.name());
        if (last == null || !last.addresses().equals(plain.addresses()) || now - last.at() > FRESH_NS) {
            last = new Asked(plain.addresses(), now, look(plain));
            asked.put(plain.name(), last);
        }
        Interface known = last.answer();
        return new Interface(
                plain.name(),
                plain.kind(),
                plain.up(),
                plain.mac(),
                plain.addresses(),
                plain.quality(),
                known.addressing(),
                known.radio());
    }

    private Interface look(Interface plain) {
        boolean numbered = plain.addresses().stream().anyMatch(address -> !address.contains(":"));
        return new Interface(
                plain.name(),
                plain.kind(),
                plain.up(),
                plain.mac(),
                plain.addresses(),
                plain.quality(),
                numbered ? details.addressing(plain.name()) : Optional.empty(),
                plain.kind() == Kind.WIFI ? details.wifi(plain.name()) : Optional.empty());
    }
}

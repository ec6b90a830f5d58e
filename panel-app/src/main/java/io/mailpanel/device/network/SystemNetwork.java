package io.mailpanel.device.network;

import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.NetworkState.Quality;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The network as the Linux kernel tells it: sysfs for what each interface is, the JDK for its addresses. */
public final class SystemNetwork implements NetworkProbe {
    /** Bridges, tunnels and containers' ends: not a way to the network that a person plugs in. */
    private static final Pattern VIRTUAL =
            Pattern.compile("(docker|veth|br-|virbr|vnet|ifb|dummy|tun|tap|wg|bond|cni|flannel|lxc|lxd|podman).*");

    private static final Pattern NAMED_LIKE_HARDWARE = Pattern.compile("(eth|en|wl|usb).*");

    private final Path root;
    private final KeptDetails details;

    /** This machine's. */
    public SystemNetwork() {
        this(Path.of("/"), new SystemPrograms());
    }

    /**
     * @param root where /sys, /proc, /etc and /run are looked for
     * @param programs asked for what stands in no file
     */
    SystemNetwork(Path root, Programs programs) {
        this.root = root;
        this.details = new KeptDetails(new LinkDetails(root, programs));
    }

    @Override
    public NetworkState probe() {
        List<Interface> hardware = names().stream()
                .filter(this::isHardware)
                .map(this::look)
                .sorted(Comparator.comparing(Interface::kind).thenComparing(Interface::name))
                .toList();
        List<Interface> shown = new ArrayList<>(hardware);
        if (hardware.stream().noneMatch(Interface::up)) {
            names().stream().filter("lo"::equals).map(this::look).forEach(shown::add);
        }
        return new NetworkState(hostName(), List.copyOf(shown), Routes.gateway(root), Routes.dns(root));
    }

    private List<String> names() {
        try (Stream<Path> folder = Files.list(root.resolve("sys/class/net"))) {
            return folder.map(p -> p.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of("lo");
        }
    }

    private boolean isHardware(String name) {
        Path sys = sys(name);
        return !name.equals("lo")
                && !VIRTUAL.matcher(name).matches()
                && !Files.exists(sys.resolve("bridge"))
                && (Files.exists(sys.resolve("device"))
                        || NAMED_LIKE_HARDWARE.matcher(name).matches());
    }

    private Interface look(String name) {
        Path sys = sys(name);
        Kind kind = name.equals("lo")
                ? Kind.LOOPBACK
                : Files.exists(sys.resolve("wireless")) || Files.exists(sys.resolve("phy80211"))
                        ? Kind.WIFI
                        : Kind.WIRED;
        String operation = line(sys.resolve("operstate")).orElse("unknown");
        boolean up = operation.equals("up")
                || (operation.equals("unknown")
                        && line(sys.resolve("carrier")).filter("1"::equals).isPresent());
        String mac = kind == Kind.LOOPBACK ? "" : line(sys.resolve("address")).orElse("");
        Optional<Quality> quality = up ? quality(name, kind) : Optional.empty();
        return details.of(
                new Interface(name, kind, up, mac, addresses(name), quality, Optional.empty(), Optional.empty()));
    }

    private Optional<Quality> quality(String name, Kind kind) {
        return switch (kind) {
            case WIRED ->
                line(sys(name).resolve("speed"))
                        .filter(speed -> speed.matches("[1-9]\\d{0,6}")) // -1: the driver does not know
                        .map(speed -> new Quality.Cable(
                                Integer.parseInt(speed),
                                line(sys(name).resolve("duplex"))
                                        .filter("full"::equals)
                                        .isPresent()));
            case WIFI -> signal(name);
            case LOOPBACK -> Optional.empty();
        };
    }

    /** The level column of the kernel's table: "wlan0: 0000   70.  -40.  -256 …". */
    private Optional<Quality> signal(String name) {
        try (Stream<String> table = Files.lines(root.resolve("proc/net/wireless"))) {
            return table.map(String::strip)
                    .filter(row -> row.startsWith(name + ":"))
                    .map(row -> row.split("\\s+"))
                    .filter(columns -> columns.length > 3 && columns[3].matches("-\\d{1,3}\\.?"))
                    .map(columns -> (Quality) new Quality.Radio(Integer.parseInt(columns[3].replace(".", ""))))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<String> addresses(String name) {
        try {
            NetworkInterface found = NetworkInterface.getByName(name);
            return found == null
                    ? List.of()
                    : found.getInterfaceAddresses().stream()
                            .sorted(Comparator.comparingInt(a -> order(a.getAddress())))
                            .map(SystemNetwork::text)
                            .toList();
        } catch (SocketException e) {
            return List.of();
        }
    }

    private static int order(InetAddress address) {
        return address instanceof Inet4Address ? 0 : address.isLinkLocalAddress() ? 2 : 1;
    }

    private static String text(InterfaceAddress address) {
        String host = address.getAddress().getHostAddress();
        if (address.getAddress() instanceof Inet6Address) {
            int scope = host.indexOf('%');
            host = compressed(scope < 0 ? host : host.substring(0, scope));
        }
        return host + "/" + address.getNetworkPrefixLength();
    }

    /** The JDK writes fe80:0:0:0:…: the longest run of zero groups becomes :: (RFC 5952). */
    static String compressed(String address) {
        String best = "";
        var runs = Pattern.compile("(?<![^:])0(?::0)+(?![^:])").matcher(address);
        while (runs.find()) {
            best = runs.group().length() > best.length() ? runs.group() : best;
        }
        if (best.isEmpty()) {
            return address;
        }
        int at = Pattern.compile("(?<![^:])" + best + "(?![^:])")
                .matcher(address)
                .results()
                .findFirst()
                .orElseThrow()
                .start();
        String head = address.substring(0, at);
        String tail = address.substring(at + best.length());
        return (head.isEmpty() ? ":" : head) + (tail.isEmpty() ? ":" : tail);
    }

    private String hostName() {
        return line(root.resolve("proc/sys/kernel/hostname")).orElse("localhost");
    }

    private Path sys(String name) {
        return root.resolve("sys/class/net").resolve(name);
    }

    private static Optional<String> line(Path file) {
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            // An interface that is down has no carrier to read.
            return Optional.empty();
        }
    }
}

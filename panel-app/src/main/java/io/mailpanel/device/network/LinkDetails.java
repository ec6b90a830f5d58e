package io.mailpanel.device.network;

import io.mailpanel.device.network.NetworkState.Addressing;
import io.mailpanel.device.network.NetworkState.Wifi;
import io.mailpanel.device.network.NetworkState.Wifi.Mode;
import io.mailpanel.device.network.NetworkState.Wifi.Security;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What only those know who made the link: NetworkManager (Raspberry Pi OS), systemd-networkd, or else the tools {@code ip} and
 * {@code iw}. What none of them tells is left out.
 */
final class LinkDetails {
    /** In use, SSID, channel, security, mode; a colon inside a value has a backslash before it. */
    private static final Pattern WIFI_ROW =
            Pattern.compile("^\\*:((?:[^:\\\\]|\\\\.)*):(\\d*):((?:[^:\\\\]|\\\\.)*):(.*)$", Pattern.MULTILINE);

    private static final Pattern IW_SSID = Pattern.compile("^\\s*SSID: (.+)$", Pattern.MULTILINE);
    private static final Pattern IW_FREQUENCY = Pattern.compile("^\\s*freq: (\\d+)", Pattern.MULTILINE);
    private static final Pattern NETWORK_FILE = Pattern.compile("^NETWORK_FILE=(/.+)$", Pattern.MULTILINE);

    private final Path root;
    private final Programs programs;

    /** @param root where /etc, /run and /sys are looked for */
    LinkDetails(Path root, Programs programs) {
        this.root = root;
        this.programs = programs;
    }

    /** The Wi-Fi network that an interface is in. */
    Optional<Wifi> wifi(String name) {
        Optional<String> list = programs.run(
                "nmcli",
                "-t",
                "-f",
                "IN-USE,SSID,CHAN,SECURITY,MODE",
                "device",
                "wifi",
                "list",
                "ifname",
                name,
                "--rescan",
                "no");
        Matcher row = WIFI_ROW.matcher(list.orElse(""));
        if (row.find()) {
            return Optional.of(new Wifi(
                    mode(row.group(4)),
                    Optional.of(plain(row.group(1))).filter(ssid -> !ssid.isEmpty()),
                    Optional.of(row.group(2)).filter(n -> !n.isEmpty()).map(Integer::valueOf),
                    Optional.of(
                            new Security(plain(row.group(3)).replace("--", "").strip()))));
        }
        return programs.run("iw", "dev", name, "link").flatMap(LinkDetails::byIw);
    }

    /** Only a station has a link; how it is secured iw does not say. */
    private static Optional<Wifi> byIw(String link) {
        Matcher ssid = IW_SSID.matcher(link);
        Matcher frequency = IW_FREQUENCY.matcher(link);
        if (!ssid.find()) {
            return Optional.empty();
        }
        return Optional.of(new Wifi(
                Optional.of(Mode.INFRASTRUCTURE),
                Optional.of(ssid.group(1)),
                frequency.find() ? channel(Integer.parseInt(frequency.group(1))) : Optional.empty(),
                Optional.empty()));
    }

    private static Optional<Mode> mode(String word) {
        return switch (word) {
            case "Infra" -> Optional.of(Mode.INFRASTRUCTURE);
            case "Ad-Hoc" -> Optional.of(Mode.AD_HOC);
            case "AP" -> Optional.of(Mode.ACCESS_POINT);
            default -> Optional.empty();
        };
    }

    private static String plain(String escaped) {
        return escaped.replaceAll("\\\\(.)", "$1");
    }

    /** The channel of a frequency in MHz (IEEE 802.11), of the bands that a Pi has. */
    static Optional<Integer> channel(int megahertz) {
        if (megahertz == 2484) {
            return Optional.of(14);
        } else if (megahertz >= 2412 && megahertz <= 2472) {
            return Optional.of((megahertz - 2407) / 5);
        } else if (megahertz >= 5160 && megahertz <= 5885) {
            return Optional.of((megahertz - 5000) / 5);
        }
        return Optional.empty();
    }

    /** Who gave an interface the IPv4 address that it has. */
    Optional<Addressing> addressing(String name) {
        return byNetworkManager(name).or(() -> byNetworkd(name)).or(() -> programs.run(
                        "ip", "-4", "-o", "address", "show", "dev", name)
                // An address for a time is one that was lent; one for ever may be either.
                .filter(said -> said.contains(" dynamic "))
                .map(said -> Addressing.AUTOMATIC));
    }

    private Optional<Addressing> byNetworkManager(String name) {
        return programs.run("nmcli", "-g", "GENERAL.CONNECTION", "device", "show", name)
                .map(said -> plain(said.strip()))
                .filter(connection -> !connection.isEmpty())
                .flatMap(connection -> programs.run("nmcli", "-g", "ipv4.method", "connection", "show", connection))
                .flatMap(said -> switch (said.strip()) {
                    case "auto" -> Optional.of(Addressing.AUTOMATIC);
                    case "manual" -> Optional.of(Addressing.MANUAL);
                    default -> Optional.empty();
                });
    }

    private Optional<Addressing> byNetworkd(String name) {
        String index = text(root.resolve("sys/class/net").resolve(name).resolve("ifindex"))
                .strip();
        Path netif = root.resolve("run/systemd/netif");
        if (index.isEmpty()) {
            return Optional.empty();
        } else if (Files.exists(netif.resolve("leases").resolve(index))) {
            return Optional.of(Addressing.AUTOMATIC);
        }
        Matcher file = NETWORK_FILE.matcher(text(netif.resolve("links").resolve(index)));
        String settings = file.find() ? text(root.resolve(file.group(1).substring(1))) : "";
        return Pattern.compile("^\\s*Address\\s*=\\s*[0-9.]+(/|$)", Pattern.MULTILINE)
                        .matcher(settings)
                        .find()
                ? Optional.of(Addressing.MANUAL)
                : Optional.empty();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }
}

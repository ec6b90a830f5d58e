package io.mailpanel.device.sheet;

import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.NetworkState.Quality;
import io.mailpanel.device.network.NetworkState.Wifi;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The status sheet's sections of links and addresses. What a machine does not tell of a link that is up is said to be unknown. */
final class NetworkSections {
    private static final Wifi NOTHING_KNOWN =
            new Wifi(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private NetworkSections() {}

    /** One section for each interface, and one for the addresses. */
    static List<Section> of(NetworkState network, Texts texts, Words words) {
        List<Section> sections = new ArrayList<>();
        network.interfaces().forEach(i -> sections.add(link(i, texts, words)));
        sections.add(internet(network, texts));
        return sections;
    }

    private static Section link(Interface network, Texts texts, Words words) {
        List<Row> rows = new ArrayList<>();
        // Of a radio the signal has a row of its own.
        boolean radio = network.kind() == Kind.WIFI && network.up();
        rows.add(new Row(texts.get("sheet.link"), radio ? texts.get("network.link.up") : words.link(network)));
        if (radio) {
            radio(network.radio().orElse(NOTHING_KNOWN), rows, texts, words);
            rows.add(new Row(texts.get("sheet.wifi.signal"), signal(network, texts)));
        }
        if (network.kind() != Kind.LOOPBACK) {
            rows.add(new Row(texts.get("sheet.mac"), network.mac()));
        }
        return new Section(words.networkKind(network.kind()) + " (" + network.name() + ")", List.copyOf(rows));
    }

    /** With the hyphen that printers have, not the minus sign that would have to be drawn. */
    private static String signal(Interface network, Texts texts) {
        return network.quality().orElse(null) instanceof Quality.Radio heard
                ? texts.get("sheet.wifi.signal.value", Integer.toString(heard.dBm()))
                : texts.get("network.unknown");
    }

    private static Section internet(NetworkState network, Texts texts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.host_name"), network.hostName()));
        rows.add(addressing(network, texts));
        List<String> all = network.interfaces().stream()
                .flatMap(i -> i.addresses().stream())
                .toList();
        List<String> four = all.stream().filter(a -> !a.contains(":")).toList();
        if (four.isEmpty()) {
            rows.add(new Row(texts.get("sheet.ip_address"), ""));
        }
        for (String address : four) {
            int slash = address.indexOf('/');
            rows.add(new Row(texts.get("sheet.ip_address"), address.substring(0, slash)));
            rows.add(new Row(texts.get("sheet.subnet_mask"), mask(Integer.parseInt(address.substring(slash + 1)))));
        }
        rows.add(new Row(texts.get("sheet.gateway"), network.gateway().orElse("")));
        rows.add(new Row(texts.get("sheet.dns"), String.join(", ", network.dns())));
        rows.add(new Row(texts.get("sheet.proxy"), texts.get("sheet.proxy.none")));
        all.stream().filter(a -> a.contains(":")).forEach(a -> rows.add(new Row(texts.get("sheet.ipv6_address"), a)));
        // A section of its own would cost as much as four rows, to say that there is nothing.
        rows.add(new Row(texts.get("sheet.wifi_direct"), texts.get("sheet.wifi_direct.none")));
        return new Section(texts.get("sheet.tcp_ip"), List.copyOf(rows));
    }

    private static void radio(Wifi wifi, List<Row> rows, Texts texts, Words words) {
        String unknown = texts.get("network.unknown");
        rows.add(new Row(
                texts.get("sheet.wifi.mode"), wifi.mode().map(words::wifiMode).orElse(unknown)));
        rows.add(new Row(texts.get("sheet.wifi.ssid"), wifi.ssid().orElse(unknown)));
        rows.add(new Row(
                texts.get("sheet.wifi.channel"),
                wifi.channel().map(n -> Integer.toString(n)).orElse(unknown)));
        String open = texts.get("sheet.wifi.open");
        rows.add(new Row(
                texts.get("sheet.wifi.security"),
                wifi.security()
                        .map(how -> how.protocols().isEmpty() ? open : how.protocols())
                        .orElse(unknown)));
    }

    /** Who gave the IPv4 addresses; with several links that differ, which. */
    private static Row addressing(NetworkState network, Texts texts) {
        List<Interface> addressed = network.interfaces().stream()
                .filter(i -> i.kind() != Kind.LOOPBACK)
                .filter(i ->
                        i.addressing().isPresent() || i.addresses().stream().anyMatch(a -> !a.contains(":")))
                .toList();
        List<String> kinds =
                addressed.stream().map(i -> addressing(i, texts)).distinct().toList();
        String value = kinds.size() < 2
                ? String.join("", kinds)
                : addressed.stream()
                        .map(i -> i.name() + ": " + addressing(i, texts))
                        .collect(Collectors.joining(", "));
        return new Row(texts.get("sheet.addressing"), value);
    }

    private static String addressing(Interface network, Texts texts) {
        return network.addressing()
                .map(who -> texts.get("sheet.addressing." + who))
                .orElseGet(() -> texts.get("network.unknown"));
    }

    /** The dotted mask of an IPv4 prefix length. */
    static String mask(int prefix) {
        long bits = prefix == 0 ? 0 : 0xFFFFFFFFL << (32 - prefix) & 0xFFFFFFFFL;
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }
}

package io.mailpanel.device.sheet;

import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Addressing;
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

/** The status sheet's sections of links and addresses. What is not known has no row. */
final class NetworkSections {
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
        boolean heard = network.quality().orElse(null) instanceof Quality.Radio;
        rows.add(new Row(texts.get("sheet.link"), heard ? texts.get("network.link.up") : words.link(network)));
        network.radio().ifPresent(wifi -> radio(wifi, rows, texts, words));
        if (network.quality().orElse(null) instanceof Quality.Radio radio) {
            // With the hyphen that printers have, not the minus sign that would have to be drawn.
            rows.add(new Row(
                    texts.get("sheet.wifi.signal"),
                    texts.get("sheet.wifi.signal.value", Integer.toString(radio.dBm()))));
        }
        if (network.kind() != Kind.LOOPBACK) {
            rows.add(new Row(texts.get("sheet.mac"), network.mac()));
        }
        return new Section(words.networkKind(network.kind()) + " (" + network.name() + ")", List.copyOf(rows));
    }

    private static Section internet(NetworkState network, Texts texts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.host_name"), network.hostName()));
        addressing(network, texts).ifPresent(rows::add);
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
        wifi.mode().ifPresent(mode -> rows.add(new Row(texts.get("sheet.wifi.mode"), words.wifiMode(mode))));
        wifi.ssid().ifPresent(ssid -> rows.add(new Row(texts.get("sheet.wifi.ssid"), ssid)));
        wifi.channel().ifPresent(n -> rows.add(new Row(texts.get("sheet.wifi.channel"), Integer.toString(n))));
        wifi.security()
                .ifPresent(security -> rows.add(new Row(
                        texts.get("sheet.wifi.security"),
                        security.protocols().isEmpty() ? texts.get("sheet.wifi.open") : security.protocols())));
    }

    /** Who gave the addresses; with several links that differ, which. */
    private static Optional<Row> addressing(NetworkState network, Texts texts) {
        List<Interface> known = network.interfaces().stream()
                .filter(i -> i.addressing().isPresent())
                .toList();
        List<Addressing> kinds =
                known.stream().flatMap(i -> i.addressing().stream()).distinct().toList();
        String value = kinds.size() == 1
                ? texts.get("sheet.addressing." + kinds.get(0))
                : known.stream()
                        .map(i -> i.name() + ": "
                                + texts.get("sheet.addressing." + i.addressing().orElseThrow()))
                        .collect(Collectors.joining(", "));
        return kinds.isEmpty() ? Optional.empty() : Optional.of(new Row(texts.get("sheet.addressing"), value));
    }

    /** The dotted mask of an IPv4 prefix length. */
    static String mask(int prefix) {
        long bits = prefix == 0 ? 0 : 0xFFFFFFFFL << (32 - prefix) & 0xFFFFFFFFL;
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }
}

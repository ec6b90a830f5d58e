package io.mailpanel.webconfig.pages;

import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Wifi;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * How an interface stands, in words.
 *
 * @param tone how good that is
 * @param state the link in a line
 * @param rows what more is known
 */
public record LinkFacts(StatusPage.Tone tone, String state, List<Row> rows) {
    /** A fact; nothing is shown of an empty one. */
    public record Row(String label, String value) {}

    static LinkFacts of(Interface link, NetworkState network, Texts texts, Words words) {
        List<Row> rows = new ArrayList<>();
        link.radio().ifPresent(wifi -> radio(wifi, texts, words, rows));
        rows.add(new Row(texts.get("sheet.mac"), link.mac()));
        link.addressing()
                .ifPresent(
                        who -> rows.add(new Row(texts.get("sheet.addressing"), texts.get("sheet.addressing." + who))));
        for (String address : link.addresses()) {
            String label = texts.get(address.contains(":") ? "sheet.ipv6_address" : "sheet.ip_address");
            rows.add(new Row(label, address));
        }
        if (link.up() && !link.addresses().isEmpty()) {
            rows.add(new Row(texts.get("sheet.gateway"), network.gateway().orElse("")));
            rows.add(new Row(texts.get("sheet.dns"), String.join(", ", network.dns())));
        }
        StatusPage.Tone tone = link.up()
                ? link.addresses().isEmpty() ? StatusPage.Tone.WARNING : StatusPage.Tone.GOOD
                : StatusPage.Tone.QUIET;
        return new LinkFacts(tone, words.link(link), List.copyOf(rows));
    }

    private static void radio(Wifi wifi, Texts texts, Words words, List<Row> rows) {
        wifi.ssid().ifPresent(name -> rows.add(new Row(texts.get("sheet.wifi.ssid"), name)));
        wifi.mode().ifPresent(mode -> rows.add(new Row(texts.get("sheet.wifi.mode"), words.wifiMode(mode))));
        wifi.channel()
                .ifPresent(channel -> rows.add(new Row(texts.get("sheet.wifi.channel"), Integer.toString(channel))));
        wifi.security()
                .ifPresent(how -> rows.add(new Row(
                        texts.get("sheet.wifi.security"),
                        how.protocols().isEmpty() ? texts.get("sheet.wifi.open") : how.protocols())));
    }
}

package io.mailpanel.webconfig.pages;

import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Network &gt; Wi-Fi: how the radio stands, the networks that are heard, joining and forgetting one. */
public final class WifiPage extends LinkPage {
    static final String PATH = "/network/wi-fi";

    WifiPage(Site site) {
        super(site, Kind.WIFI, PATH);
    }

    @Override
    public Map<String, Act> acts() {
        Map<String, Act> acts = new HashMap<>(super.acts());
        acts.putAll(Map.of("look", this::look, "join", this::join, "forget", this::forget));
        return Map.copyOf(acts);
    }

    @Override
    Air air(String link, boolean look) {
        return new Air(desk().heard(link, look), desk().known());
    }

    /** Listens anew, and shows what is heard. */
    private void look(Visit visit) {
        draw(visit, Typed.NOTHING, true);
    }

    /** The passphrase that was typed is not sent back, right or wrong. */
    private void join(Visit visit) {
        String link = visit.field("link");
        try {
            desk().join(link, visit.field("ssid"), visit.field("passphrase"), confirmation(visit));
            draw(visit, Typed.NOTHING, false);
        } catch (Refused refused) {
            refuse(visit, link, Optional.empty(), refused);
        }
    }

    private void forget(Visit visit) {
        try {
            desk().forget(visit.field("uuid"));
            visit.session().say(Notice.of(Tone.GOOD, "web.wifi.forgotten"));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, "", Optional.empty(), refused);
        }
    }
}

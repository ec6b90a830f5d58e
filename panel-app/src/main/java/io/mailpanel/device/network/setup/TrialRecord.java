package io.mailpanel.device.network.setup;

import io.mailpanel.device.settings.SettingsStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a change is undone with, kept before the change begins: a loss of power in between leaves nobody cut off.
 *
 * @param link the interface
 * @param wifi whether a Wi-Fi network is joined
 * @param target what the change is to, for people
 * @param before how the interface got its address; empty if it had no connection
 * @param added the connection that the change adds; empty if it adds none
 */
record TrialRecord(String link, boolean wifi, String target, Optional<LinkProfile> before, String added) {
    /** What all its names begin with. */
    static final String PART = "network_trial.";

    private static final String LINK = "link";

    TrialRecord adding(String uuid) {
        return new TrialRecord(link, wifi, target, before, uuid);
    }

    void keep(SettingsStore store) {
        Map<String, String> values = new TreeMap<>();
        LinkProfile old = before.orElseGet(() -> new LinkProfile("", "", "", "", "", ""));
        values.put(LINK, link);
        values.put("wifi", Boolean.toString(wifi));
        values.put("target", target);
        values.put("added", added);
        values.put("uuid", old.uuid());
        values.put("method", old.method());
        values.put("addresses", old.addresses());
        values.put("gateway", old.gateway());
        values.put("dns", old.dns());
        values.put("own_dns", old.ownDnsOnly());
        store.updatePart(PART, values);
    }

    static Optional<TrialRecord> kept(SettingsStore store) {
        Map<String, String> values = store.part(PART);
        String link = values.getOrDefault(LINK, "");
        if (link.isEmpty()) {
            return Optional.empty();
        }
        LinkProfile old = new LinkProfile(
                values.getOrDefault("uuid", ""),
                values.getOrDefault("method", ""),
                values.getOrDefault("addresses", ""),
                values.getOrDefault("gateway", ""),
                values.getOrDefault("dns", ""),
                values.getOrDefault("own_dns", ""));
        return Optional.of(new TrialRecord(
                link,
                Boolean.parseBoolean(values.get("wifi")),
                values.getOrDefault("target", ""),
                Optional.of(old).filter(profile -> !profile.uuid().isEmpty()),
                values.getOrDefault("added", "")));
    }

    static void drop(SettingsStore store) {
        store.updatePart(PART, Map.of(LINK, ""));
    }
}

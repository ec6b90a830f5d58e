package io.mailpanel.device.network.setup;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.setup.LinkManager.Keeper;
import io.mailpanel.device.network.setup.WifiCell.Key;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Wired LAN and Wi-Fi of this device. */
public final class DeviceNetworkDesk implements NetworkDesk, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceNetworkDesk.class);

    private final SettingsStore store;
    private final Access access;
    private final AuditLog audit;
    private final LinkManager links;
    private final Supplier<NetworkState> network;
    private final Trials trials;

    /**
     * @param store where it is kept what a change is undone with
     * @param access the administrator's password
     * @param audit who changed what
     * @param parts what it acts upon
     * @param network the network as it is
     * @param changed the network may have changed: look at it
     */
    public DeviceNetworkDesk(
            SettingsStore store,
            Access access,
            AuditLog audit,
            LinkParts parts,
            Supplier<NetworkState> network,
            Runnable changed) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.links = parts.links();
        this.network = network;
        this.trials = new Trials(store, audit, parts, changed);
    }

    /** Undoes what nobody had kept when the device ended. Call once. */
    public void start() {
        trials.start();
    }

    @Override
    public Keeper keeper() {
        return links.keeper();
    }

    @Override
    public Optional<LinkForm> form(String link) {
        try {
            return links.profile(link).map(LinkForm::of);
        } catch (IOException e) {
            LOG.debug("{} tells nothing: {}", link, e.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public synchronized void apply(String link, LinkForm form, Confirmation confirmation) throws Refused {
        ready();
        Optional<LinkProfile> known = profile(link, kind -> kind != Kind.LOOPBACK);
        LinkProfile now = known.orElseThrow(() -> refusal("link.unplugged"));
        List<FieldError> errors = new ArrayList<>();
        Optional<LinkProfile> checked = LinkFields.check(form, now, errors);
        if (checked.isEmpty()) {
            throw new Refused(errors);
        }
        LinkProfile fresh = checked.get();
        confirm(confirmation);
        String target = fresh.automatic() ? "" : form.address().strip();
        note(link, Change.between(audited(now), audited(fresh)));
        trials.begin(new TrialRecord(link, false, target, known, ""), record -> {
            links.keep(fresh);
            links.connect(fresh.uuid(), link);
            return record;
        });
    }

    private static Map<String, String> audited(LinkProfile profile) {
        return Map.of(
                "network.method", profile.method(),
                "network.address", profile.addresses(),
                "network.gateway", profile.gateway(),
                "network.dns", profile.dns());
    }

    private void note(String link, List<Change> changes) {
        List<Change> all = new ArrayList<>(List.of(Change.fact("network.link", link)));
        all.addAll(changes);
        audit.note(AuditEvent.NETWORK, all.toArray(Change[]::new));
    }

    @Override
    public List<WifiCell> heard(String link, boolean look) {
        try {
            return links.heard(link, look);
        } catch (IOException e) {
            LOG.debug("{} hears nothing: {}", link, e.getMessage());
            return List.of();
        }
    }

    @Override
    public List<KnownWifi> known() {
        try {
            return links.known();
        } catch (IOException e) {
            LOG.debug("nothing is known of Wi-Fi: {}", e.getMessage());
            return List.of();
        }
    }

    @Override
    public synchronized void join(String link, String ssid, String passphrase, Confirmation confirmation)
            throws Refused {
        ready();
        Optional<LinkProfile> before = profile(link, kind -> kind == Kind.WIFI);
        Key key = heard(link, false).stream()
                .filter(cell -> cell.ssid().equals(ssid))
                .findFirst()
                .map(WifiCell::key)
                .orElseThrow(() -> new Refused(List.of(LinkFields.error(LinkFields.SSID, "error"))));
        if (key == Key.OTHER) {
            throw new Refused(List.of(LinkFields.error(LinkFields.SSID, "other")));
        }
        if (!LinkFields.fits(passphrase, key)) {
            throw new Refused(List.of(LinkFields.error(LinkFields.PASSPHRASE, key == Key.OPEN ? "open" : "error")));
        }
        confirm(confirmation);
        note(link, List.of(Change.fact("network.ssid", ssid)));
        trials.begin(
                new TrialRecord(link, true, ssid, before, ""), record -> joined(record, link, ssid, key, passphrase));
    }

    private TrialRecord joined(TrialRecord record, String link, String ssid, Key key, String passphrase)
            throws IOException {
        TrialRecord added = record.adding(links.add(link, ssid, key));
        added.keep(store);
        try {
            links.join(added.added(), link, passphrase);
        } catch (IOException e) {
            String words = String.valueOf(e.getMessage());
            // No program should say it again; but what it says is shown, and stands in the log.
            throw new IOException(passphrase.isEmpty() ? words : words.replace(passphrase, "…"));
        }
        return added;
    }

    @Override
    public synchronized void forget(String uuid) throws Refused {
        ready();
        Optional<KnownWifi> which =
                known().stream().filter(k -> k.uuid().equals(uuid)).findFirst();
        if (which.isEmpty()) {
            throw refusal("link.forget.gone");
        }
        try {
            for (Interface wifi : network.get().interfaces()) {
                if (wifi.kind() == Kind.WIFI
                        && links.profile(wifi.name())
                                .filter(p -> p.uuid().equals(uuid))
                                .isPresent()) {
                    throw refusal("link.forget.in_use");
                }
            }
            links.forget(uuid);
        } catch (IOException e) {
            throw refusal("link.refused", String.valueOf(e.getMessage()));
        }
        audit.note(
                AuditEvent.WIFI_FORGOTTEN,
                Change.fact("network.ssid", which.get().name()));
    }

    @Override
    public Optional<Trial> trial() {
        return trials.trial();
    }

    @Override
    public Optional<FieldError> undone() {
        return trials.undone();
    }

    @Override
    public void undoneSeen() {
        trials.undoneSeen();
    }

    @Override
    public void keep() {
        if (trials.keep()) {
            audit.note(AuditEvent.NETWORK_KEPT);
        }
    }

    @Override
    public void undo() {
        trials.undo();
    }

    /** Throws if nothing can be changed now. */
    private void ready() throws Refused {
        if (trials.trial().isPresent()) {
            throw refusal("link.busy");
        }
        Keeper keeper = keeper();
        if (keeper != Keeper.DEVICE) {
            throw refusal("link.keeper." + keeper);
        }
    }

    /** The present profile of an interface of this device. */
    private Optional<LinkProfile> profile(String link, Predicate<Kind> kinds) throws Refused {
        if (network.get().interfaces().stream().noneMatch(i -> i.name().equals(link) && kinds.test(i.kind()))) {
            throw refusal("link.gone");
        }
        try {
            return links.profile(link);
        } catch (IOException e) {
            throw refusal("link.refused", String.valueOf(e.getMessage()));
        }
    }

    private void confirm(Confirmation confirmation) throws Refused {
        if (confirmation.password().length == 0) {
            throw new Refused(List.of(new FieldError(Access.CONFIRM, "link.confirm.needed", List.of())));
        }
        access.confirm(confirmation.password(), confirmation.from());
    }

    private static Refused refusal(String key, Object... arguments) {
        return new Refused(List.of(new FieldError(LinkFields.SYSTEM, key, List.of(arguments))));
    }

    @Override
    public void close() {
        trials.close();
    }
}

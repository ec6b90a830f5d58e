package io.mailpanel.device.transfer;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.PortablePart.Draft;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Export and import of this device's settings: what each of its parts has, and the rules of each part's form. */
public final class DeviceTransferDesk implements SettingsTransferDesk {
    private final SettingsStore store;
    private final List<PortablePart> parts;
    private final Access access;
    private final AuditLog audit;
    private final Supplier<DeviceInfo> info;
    private final Clock clock;

    /**
     * @param parts all that is exported
     * @param access asked again before secrets leave, and before anything is imported
     * @param info who the device is
     */
    public DeviceTransferDesk(
            SettingsStore store,
            List<PortablePart> parts,
            Access access,
            AuditLog audit,
            Supplier<DeviceInfo> info,
            Clock clock) {
        this.store = store;
        this.parts = List.copyOf(parts);
        this.access = access;
        this.audit = audit;
        this.info = info;
        this.clock = clock;
    }

    @Override
    public byte[] export() {
        return file(Optional.empty());
    }

    @Override
    public byte[] export(char[] passphrase, Confirmation confirmation) throws Refused {
        try {
            boolean typable = new String(passphrase).chars().allMatch(c -> c >= 0x20 && c <= 0x7E);
            if (!typable || passphrase.length < SHORTEST_PASSPHRASE || passphrase.length > LONGEST_PASSPHRASE) {
                throw refused("field.transfer.passphrase.error", SHORTEST_PASSPHRASE, LONGEST_PASSPHRASE);
            }
            access.confirm(confirmation.password(), confirmation.from());
            Map<String, String> secrets = new HashMap<>();
            parts.forEach(part -> secrets.putAll(part.secrets()));
            return file(Optional.of(SealedSecrets.seal(secrets, passphrase)));
        } finally {
            Arrays.fill(passphrase, '\0');
            Arrays.fill(confirmation.password(), '\0');
        }
    }

    private byte[] file(Optional<SealedSecrets> secrets) {
        Map<String, String> settings = new HashMap<>();
        parts.forEach(part -> settings.putAll(part.values()));
        DeviceInfo device = info.get();
        SettingsOrigin origin = new SettingsOrigin(
                device.version(),
                device.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        audit.note(AuditEvent.SETTINGS_EXPORTED, Change.fact("secrets", secrets.isPresent() ? "true" : "false"));
        return SettingsJson.write(new SettingsFile(origin, settings, secrets)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Import read(byte[] bytes, char[] passphrase) throws Refused {
        try {
            SettingsFile file = SettingsFileReader.read(bytes);
            Map<String, String> secrets =
                    file.secrets().isPresent() ? opened(file.secrets().get(), passphrase) : Map.of();
            if (file.secrets().isEmpty() && passphrase.length > 0) {
                throw refused("field.transfer.passphrase.none");
            }
            Set<String> names = new HashSet<>();
            Set<String> secretNames = new HashSet<>();
            parts.forEach(part -> {
                names.addAll(part.values().keySet());
                secretNames.addAll(part.secretNames());
            });
            SettingsFileReader.known(file.settings().keySet(), names);
            SettingsFileReader.known(secrets.keySet(), secretNames);
            List<Change> changes = changes(drafts(file.settings(), secrets));
            return new Import(file.origin(), changes, file.secrets().isPresent(), file.settings(), secrets);
        } finally {
            Arrays.fill(passphrase, '\0');
        }
    }

    private static Map<String, String> opened(SealedSecrets sealed, char[] passphrase) throws Refused {
        if (passphrase.length == 0) {
            throw refused("field.transfer.passphrase.missing");
        }
        Optional<String> json = sealed.open(passphrase);
        if (json.isEmpty()) {
            throw refused("field.transfer.passphrase.wrong");
        }
        return SettingsFileReader.texts(json.get());
    }

    private List<Draft> drafts(Map<String, String> settings, Map<String, String> secrets) throws Refused {
        List<Draft> drafts = new ArrayList<>();
        List<FieldError> errors = new ArrayList<>();
        for (PortablePart part : parts) {
            try {
                drafts.add(part.draft(only(settings, part.values().keySet()), only(secrets, part.secretNames())));
            } catch (Refused refused) {
                errors.addAll(refused.errors());
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return drafts;
    }

    private static Map<String, String> only(Map<String, String> all, Set<String> names) {
        Map<String, String> some = new HashMap<>(all);
        some.keySet().retainAll(names);
        return some;
    }

    private static List<Change> changes(List<Draft> drafts) {
        return drafts.stream().flatMap(draft -> draft.changes().stream()).toList();
    }

    @Override
    public synchronized void apply(Import read, Confirmation confirmation) throws Refused {
        access.confirm(confirmation.password(), confirmation.from());
        List<Draft> drafts = drafts(read.settings(), read.secrets());
        if (!changes(drafts).equals(read.changes())) {
            throw SettingsFileReader.refused("CHANGED");
        }
        List<Draft> begun = new ArrayList<>();
        try {
            store.together(() -> {
                for (Draft draft : drafts) {
                    begun.add(draft);
                    draft.store();
                }
                audit.note(
                        AuditEvent.SETTINGS_IMPORTED,
                        Change.fact("secrets", Boolean.toString(read.withSecrets())),
                        Change.fact("origin", read.origin().device()));
            });
        } catch (Refused | RuntimeException e) {
            begun.forEach(Draft::takeBack);
            throw e;
        } catch (Exception e) {
            begun.forEach(Draft::takeBack);
            throw new UncheckedIOException(new IOException("the import could not be stored", e));
        }
        drafts.forEach(Draft::stored);
    }

    private static Refused refused(String key, Object... arguments) {
        return new Refused(List.of(new FieldError(PASSPHRASE, key, List.of(arguments))));
    }
}

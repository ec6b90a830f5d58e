package io.mailpanel.device.settings;

import io.mailpanel.device.DeviceInfo;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Network &gt; Basic: what the device is called and where it stands. The configuration file says it until an administrator
 * changes it. Thread-safe.
 */
public final class DeviceNames implements Supplier<DeviceInfo> {
    /** Its name, 1–64 characters on one line. */
    public static final Field NAME = new Field(
            "device.name",
            64,
            Pattern.compile("[^\\p{Cntrl}]*[^\\p{Cntrl}\\s][^\\p{Cntrl}]*"),
            "field.device.name.error");

    /** Where it stands, 0–64 characters on one line. */
    public static final Field LOCATION =
            new Field("device.location", 64, Pattern.compile("[^\\p{Cntrl}]*"), "field.device.location.error");

    private static final String PART = "device.";

    private final SettingsStore store;
    private final DeviceInfo configured;
    private volatile DeviceInfo now;

    /**
     * @param configured what the configuration says
     * @param store where changes are kept; it tells its listeners of each
     */
    public DeviceNames(DeviceInfo configured, SettingsStore store) {
        this.store = store;
        this.configured = configured;
        reread();
        store.onChange(this::reread);
    }

    private synchronized void reread() {
        Map<String, String> kept = store.part(PART);
        now = configured.called(
                kept.getOrDefault("name", configured.name()), kept.getOrDefault("location", configured.location()));
    }

    /** Who the device is now. */
    @Override
    public DeviceInfo get() {
        return now;
    }

    /**
     * Changes both, durably; blanks around them are left out.
     *
     * @throws Refused if one is not as {@link #NAME} and {@link #LOCATION} say
     */
    public void apply(String name, String location) throws Refused {
        store.updatePart(PART, checked(Map.of("name", name, "location", location)), values());
    }

    /** Both in an exported file. */
    public PortablePart portable() {
        return new StoredPart(store, PART, this::values, DeviceNames::checked);
    }

    private Map<String, String> values() {
        DeviceInfo named = now;
        return Map.of("name", named.name(), "location", named.location());
    }

    private static Map<String, String> checked(Map<String, String> typed) throws Refused {
        String called = typed.get("name").strip();
        String stands = typed.get("location").strip();
        List<FieldError> errors = Stream.of(NAME.check(called), LOCATION.check(stands))
                .flatMap(java.util.Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return Map.of("name", called, "location", stands);
    }
}

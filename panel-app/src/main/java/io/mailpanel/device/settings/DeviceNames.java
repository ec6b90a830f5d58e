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
    private volatile DeviceInfo now;

    /**
     * @param configured what the configuration says
     * @param store where changes are kept; it tells its listeners of each
     */
    public DeviceNames(DeviceInfo configured, SettingsStore store) {
        this.store = store;
        Map<String, String> kept = store.part(PART);
        this.now = configured.called(
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
    public synchronized void apply(String name, String location) throws Refused {
        String called = name.strip();
        String stands = location.strip();
        List<FieldError> errors = Stream.of(NAME.check(called), LOCATION.check(stands))
                .flatMap(java.util.Optional::stream)
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        DeviceInfo before = now;
        now = now.called(called, stands);
        try {
            store.updatePart(PART, Map.of("name", called, "location", stands));
        } catch (RuntimeException e) {
            now = before;
            throw e;
        }
    }
}

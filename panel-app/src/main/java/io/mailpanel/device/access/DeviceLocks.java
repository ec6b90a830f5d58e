package io.mailpanel.device.access;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.settings.StoredPart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The locks as they are kept in the settings. */
public final class DeviceLocks implements LockDesk {
    /** What the names of these settings begin with. */
    public static final String PART = "locks.";

    private static final String PANEL = "panel";
    private static final String ON = Boolean.toString(true);

    private final boolean control;
    private final SettingsStore store;
    private volatile Rights now;

    /**
     * @param control whether the configuration has access control
     * @param store where they are kept; it tells its listeners of each change
     */
    public DeviceLocks(boolean control, SettingsStore store) {
        this.control = control;
        this.store = store;
        reread();
        store.onChange(this::reread);
    }

    private synchronized void reread() {
        Map<String, String> kept = store.part(PART);
        Map<Area, Gate> functions = new EnumMap<>(Area.class);
        for (Area area : Area.FUNCTIONS) {
            // What another version wrote and this one does not know stays locked, but not for the administrator.
            functions.put(
                    area, gate(kept.getOrDefault(area.key(), Gate.OPEN.name())).orElse(Gate.LOG_IN));
        }
        now = new Rights(control, ON.equals(kept.get(PANEL)), functions);
    }

    @Override
    public Rights rights() {
        return now;
    }

    @Override
    public void apply(boolean panelLock, Map<Area, String> functions) throws Refused {
        Map<String, String> values = new HashMap<>();
        functions.forEach((area, gate) -> values.put(area.key(), gate));
        values.put(PANEL, Boolean.toString(panelLock));
        refuseOpening(values);
        store.updatePart(PART, checked(values), values(now));
    }

    /** What the configuration locks cannot be opened here: whoever asks for it would think it was. */
    private void refuseOpening(Map<String, String> values) throws Refused {
        List<FieldError> errors = Area.FUNCTIONS.stream()
                .filter(now::configured)
                .filter(area -> Gate.OPEN.name().equals(values.get(area.key())))
                .map(area -> new FieldError(PART + area.key(), "locks.error.configured", List.of()))
                .toList();
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
    }

    /** Both in an exported file. */
    public PortablePart portable() {
        return new StoredPart(store, PART, () -> values(now), DeviceLocks::checked);
    }

    private static Map<String, String> values(Rights rights) {
        Map<String, String> values = new HashMap<>(Map.of(PANEL, Boolean.toString(rights.panelLock())));
        rights.functions().forEach((area, gate) -> values.put(area.key(), gate.name()));
        return values;
    }

    private static Map<String, String> checked(Map<String, String> typed) throws Refused {
        List<FieldError> errors = new ArrayList<>();
        if (!Set.of(ON, Boolean.toString(false)).contains(typed.getOrDefault(PANEL, ""))) {
            errors.add(new FieldError(PART + PANEL, "locks.error.panel", List.of()));
        }
        for (Area area : Area.FUNCTIONS) {
            if (gate(typed.getOrDefault(area.key(), "")).isEmpty()) {
                errors.add(new FieldError(PART + area.key(), "locks.error", List.of()));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return Map.copyOf(typed);
    }

    private static Optional<Gate> gate(String name) {
        return Stream.of(Gate.values()).filter(g -> g.name().equals(name)).findFirst();
    }
}

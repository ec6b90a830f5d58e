package io.mailpanel.device.access;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The locks as they are kept in the settings. */
public final class DeviceLocks implements LockDesk {
    /** What the names of these settings begin with. */
    public static final String PART = "locks.";

    private static final String PANEL = "panel";

    private final SettingsStore store;
    private volatile Rights now;

    /**
     * @param control whether the configuration has access control
     * @param store where they are kept; it tells its listeners of each change
     */
    public DeviceLocks(boolean control, SettingsStore store) {
        this.store = store;
        Map<String, String> kept = store.part(PART);
        Map<Area, Gate> functions = new EnumMap<>(Area.class);
        for (Area area : Area.FUNCTIONS) {
            // What another version wrote and this one does not know stays locked, but not for the administrator.
            Optional.ofNullable(kept.get(area.key()))
                    .ifPresent(gate -> functions.put(area, gate(gate).orElse(Gate.LOG_IN)));
        }
        this.now = new Rights(control, Boolean.parseBoolean(kept.get(PANEL)), functions);
    }

    @Override
    public Rights rights() {
        return now;
    }

    @Override
    public synchronized void apply(boolean panelLock, Map<Area, String> functions) throws Refused {
        List<FieldError> errors = new ArrayList<>();
        Map<Area, Gate> gates = new EnumMap<>(Area.class);
        Map<String, String> values = new HashMap<>(Map.of(PANEL, Boolean.toString(panelLock)));
        for (Area area : Area.FUNCTIONS) {
            Optional<Gate> gate = gate(functions.getOrDefault(area, ""));
            if (gate.isEmpty()) {
                errors.add(new FieldError(PART + area.key(), "locks.error", List.of()));
            } else {
                gates.put(area, gate.get());
                values.put(area.key(), gate.get().name());
            }
        }
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        Rights before = now;
        now = new Rights(before.control(), panelLock, gates);
        try {
            store.updatePart(PART, values);
        } catch (RuntimeException e) {
            now = before;
            throw e;
        }
    }

    private static Optional<Gate> gate(String name) {
        return Stream.of(Gate.values()).filter(g -> g.name().equals(name)).findFirst();
    }
}

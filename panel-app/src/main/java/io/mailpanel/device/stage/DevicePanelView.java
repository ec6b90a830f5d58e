package io.mailpanel.device.stage;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.settings.StoredPart;
import java.util.List;
import java.util.Map;

/** The switch of the panel view as it is kept in the settings. */
public final class DevicePanelView implements PanelViewDesk {
    /** What the names of its settings begin with. */
    private static final String PART = "panel_view.";

    private static final String ON = "on";
    private static final String YES = Boolean.toString(true);
    private static final String NO = Boolean.toString(false);

    private final SettingsStore store;
    private volatile boolean on;

    /** @param store where it is kept; it tells its listeners of each change */
    public DevicePanelView(SettingsStore store) {
        this.store = store;
        reread();
        store.onChange(this::reread);
    }

    /** What another version wrote and this one does not know shows nothing. */
    private void reread() {
        on = YES.equals(store.part(PART).getOrDefault(ON, YES));
    }

    @Override
    public boolean on() {
        return on;
    }

    @Override
    public void set(boolean to) {
        store.updatePart(PART, Map.of(ON, Boolean.toString(to)));
    }

    @Override
    public Subscription onChange(Runnable listener) {
        return store.onChange(listener);
    }

    /** The switch in an exported file. */
    public PortablePart portable() {
        return new StoredPart(store, PART, () -> Map.of(ON, Boolean.toString(on)), DevicePanelView::checked);
    }

    private static Map<String, String> checked(Map<String, String> values) throws Refused {
        if (!List.of(YES, NO).contains(values.getOrDefault(ON, ""))) {
            throw new Refused(List.of(new FieldError(PART + ON, "locks.error.panel", List.of())));
        }
        return Map.copyOf(values);
    }
}

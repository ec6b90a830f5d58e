package io.mailpanel.device.metrics;

import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Monitoring in an exported file: whoever has the token may go on with the other device. */
final class MetricsPart implements PortablePart {
    private static final String NAME = DeviceMetricsDesk.PART + DeviceMetricsDesk.TOKEN;

    private final SettingsStore settings;
    private final Supplier<String> hash;

    MetricsPart(SettingsStore settings, Supplier<String> hash) {
        this.settings = settings;
        this.hash = hash;
    }

    @Override
    public Map<String, String> values() {
        return Map.of();
    }

    @Override
    public Map<String, String> secrets() {
        String now = hash.get();
        return now.isEmpty() ? Map.of() : Map.of(NAME, now);
    }

    @Override
    public Set<String> secretNames() {
        return Set.of(NAME);
    }

    @Override
    public Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused {
        String before = hash.get();
        String after = secrets.getOrDefault(NAME, before);
        if (!after.matches("([0-9a-f]{64})?")) {
            throw new Refused(List.of(new FieldError(NAME, "field.metrics.token.error", List.of())));
        }
        List<Change> changes = after.equals(before)
                ? List.of()
                : List.of(Change.of(NAME, before.isEmpty() ? Draft.NOT_SET : Draft.SET, Draft.FROM_FILE));
        return new Draft() {
            @Override
            public List<Change> changes() {
                return changes;
            }

            @Override
            public void store() {
                if (!changes.isEmpty()) {
                    settings.updatePart(DeviceMetricsDesk.PART, DeviceMetricsDesk.values(after));
                }
            }
        };
    }
}

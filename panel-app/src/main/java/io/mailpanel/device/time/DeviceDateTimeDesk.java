package io.mailpanel.device.time;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.settings.StoredPart;
import io.mailpanel.device.text.DateForm;
import io.mailpanel.device.text.TimeForm;
import io.mailpanel.device.text.TimeStyle;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Date and Time of this device. */
public final class DeviceDateTimeDesk implements DateTimeDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceDateTimeDesk.class);
    private static final String PART = "time.";
    private static final String ZONE = "zone";
    private static final String DATE = "date";
    private static final String TIME = "time";

    private final SettingsStore store;
    private final Access access;
    private final AuditLog audit;
    private final TimeParts parts;
    private final Clock clock;
    private final ZoneId first;
    private volatile TimeStyle style;
    private volatile String server;
    private volatile Optional<Comparison> last = Optional.empty();

    /**
     * @param store where the settings are kept; it tells its listeners of each change
     * @param access the administrator's password
     * @param audit who set the clock
     * @param parts what it acts upon; told the zone at once, if one was chosen
     * @param clock the device's clock
     */
    public DeviceDateTimeDesk(SettingsStore store, Access access, AuditLog audit, TimeParts parts, Clock clock) {
        this.store = store;
        this.access = access;
        this.audit = audit;
        this.parts = parts;
        this.clock = clock;
        this.first = clock.getZone();
        reread();
        store.onChange(this::reread);
    }

    /** Also what an imported file brought. The system's own zone follows with the next OK. */
    private void reread() {
        Map<String, String> kept = store.part(PART);
        Optional<ZoneId> chosen = DateTimeFields.zone(kept.getOrDefault(ZONE, ""));
        style = new TimeStyle(
                chosen.orElse(first),
                one(DateForm.values(), kept.get(DATE)).orElse(DateForm.IN_WORDS),
                one(TimeForm.values(), kept.get(TIME)).orElse(TimeForm.HOURS_24));
        server = kept.getOrDefault("server", "");
        chosen.ifPresent(parts.zone());
    }

    /** Zone and formats in an exported file; who sets the clock is the machine's own business. */
    public PortablePart portable() {
        return new StoredPart(store, PART, this::shown, this::checked);
    }

    private Map<String, String> shown() {
        TimeStyle now = style;
        return Map.of(
                ZONE,
                now.zone().getId(),
                DATE,
                now.date().name(),
                TIME,
                now.time().name());
    }

    private Map<String, String> checked(Map<String, String> values) throws Refused {
        List<FieldError> errors = new ArrayList<>();
        missing(known(values.get(ZONE)), DateTimeFields.ZONE, errors);
        missing(one(DateForm.values(), values.get(DATE)), DateTimeFields.DATE, errors);
        missing(one(TimeForm.values(), values.get(TIME)), DateTimeFields.TIME, errors);
        throwIfAny(errors);
        return Map.of(ZONE, values.get(ZONE), DATE, values.get(DATE), TIME, values.get(TIME));
    }

    /** A system's zone that is in no list (Etc/UTC) stays, until another is chosen. */
    private Optional<ZoneId> known(String zone) {
        return style.zone().getId().equals(zone) ? Optional.of(style.zone()) : DateTimeFields.zone(zone);
    }

    /** How times are written. */
    public TimeStyle style() {
        return style;
    }

    @Override
    public ClockStand stand() {
        return parts.machine().look();
    }

    @Override
    public DateTimeForm form(ClockStand stand) {
        TimeStyle now = style;
        return new DateTimeForm(
                now.zone().getId(), now.date().name(), now.time().name(), stand.automatic(), server);
    }

    @Override
    public synchronized void apply(DateTimeForm form, Confirmation confirmation) throws Refused {
        ClockStand stand = stand();
        String asked = form.server().strip();
        Optional<ZoneId> zone = known(form.zone());
        List<FieldError> errors = new ArrayList<>();
        missing(zone, DateTimeFields.ZONE, errors);
        missing(one(DateForm.values(), form.date()), DateTimeFields.DATE, errors);
        missing(one(TimeForm.values(), form.time()), DateTimeFields.TIME, errors);
        DateTimeFields.SERVER.check(asked).ifPresent(errors::add);
        throwIfAny(errors);
        boolean automatic = stand.ours() && form.automatic();
        boolean follows = stand.ours() && automatic != stand.automatic() || !asked.equals(server);
        if (follows) {
            confirm(confirmation);
        }
        if (stand.ours()) {
            tellSystem(stand, zone.orElseThrow(), follows, automatic, asked);
        }
        Map<String, String> values =
                new HashMap<>(Map.of(ZONE, form.zone(), DATE, form.date(), TIME, form.time(), "server", asked));
        if (stand.ours()) {
            values.put("automatic", Boolean.toString(automatic));
        }
        Map<String, String> before = new HashMap<>(shown());
        before.put("automatic", Boolean.toString(stand.automatic()));
        store.updatePart(PART, values, before);
    }

    private void tellSystem(ClockStand stand, ZoneId zone, boolean follows, boolean automatic, String asked)
            throws Refused {
        boolean moves = stand.zone().filter(zone::equals).isEmpty();
        try {
            if (moves) {
                parts.machine().zone(zone);
            }
            if (follows) {
                parts.machine().follow(automatic, asked);
            }
        } catch (IOException e) {
            if (moves) {
                back(stand);
            }
            throw refusal(e);
        }
    }

    private void back(ClockStand stand) {
        try {
            if (stand.zone().isPresent()) {
                parts.machine().zone(stand.zone().get());
            }
        } catch (IOException e) {
            LOG.warn("the system's time zone could not be set back: {}", e.getMessage());
        }
    }

    @Override
    public synchronized void set(String day, String time, Confirmation confirmation) throws Refused {
        List<FieldError> errors = new ArrayList<>();
        Optional<Instant> moment = DateTimeFields.moment(day, time, style.zone(), errors);
        ClockStand stand = stand();
        if (!stand.ours()) {
            errors.add(new FieldError(DateTimeFields.SYSTEM, "time.keeper." + stand.keeper(), List.of()));
        } else if (stand.automatic()) {
            errors.add(new FieldError(DateTimeFields.SYSTEM, "time.set.automatic", List.of()));
        }
        throwIfAny(errors);
        confirm(confirmation);
        Instant before = clock.instant();
        try {
            parts.machine().set(moment.orElseThrow());
        } catch (IOException e) {
            throw refusal(e);
        }
        audit.note(
                AuditEvent.CLOCK_SET,
                Change.of("clock", before.toString(), moment.orElseThrow().toString()));
    }

    @Override
    public Comparison compare() throws Refused {
        String asked = server;
        if (asked.isEmpty()) {
            throw refusal("time.compare.nobody");
        }
        try {
            Comparison found =
                    new Comparison(clock.instant(), asked, parts.servers().ahead(asked));
            last = Optional.of(found);
            return found;
        } catch (IOException e) {
            LOG.info("the time server {} was asked in vain: {}", asked, e.toString());
            throw refusal("time.compare.failed", asked);
        }
    }

    @Override
    public Optional<Comparison> compared() {
        return last;
    }

    private void confirm(Confirmation confirmation) throws Refused {
        if (confirmation.password().length == 0) {
            throw new Refused(List.of(new FieldError(Access.CONFIRM, "time.confirm.needed", List.of())));
        }
        access.confirm(confirmation.password(), confirmation.from());
    }

    private static Refused refusal(IOException e) {
        LOG.warn("the system did not change its clock: {}", e.getMessage());
        return refusal("time.refused", String.valueOf(e.getMessage()));
    }

    private static Refused refusal(String key, Object... arguments) {
        return new Refused(List.of(new FieldError(DateTimeFields.SYSTEM, key, List.of(arguments))));
    }

    private static void missing(Optional<?> value, String field, List<FieldError> errors) {
        if (value.isEmpty()) {
            errors.add(new FieldError(field, "field." + field + ".error", List.of()));
        }
    }

    private static void throwIfAny(List<FieldError> errors) throws Refused {
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
    }

    private static <E extends Enum<E>> Optional<E> one(E[] values, String name) {
        return Arrays.stream(values).filter(value -> value.name().equals(name)).findFirst();
    }
}

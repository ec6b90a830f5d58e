package io.mailpanel.device.time;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
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

    private final SettingsStore store;
    private final Access access;
    private final AuditLog audit;
    private final TimeParts parts;
    private final Clock clock;
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
        Map<String, String> kept = store.part(PART);
        Optional<ZoneId> chosen = DateTimeFields.zone(kept.getOrDefault("zone", ""));
        chosen.ifPresent(parts.zone());
        this.style = new TimeStyle(
                chosen.orElseGet(clock::getZone),
                one(DateForm.values(), kept.get("date")).orElse(DateForm.IN_WORDS),
                one(TimeForm.values(), kept.get("time")).orElse(TimeForm.HOURS_24));
        this.server = kept.getOrDefault("server", "");
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
        // A system's zone that is in no list (Etc/UTC) stays, until another is chosen.
        Optional<ZoneId> zone =
                form.zone().equals(style.zone().getId()) ? Optional.of(style.zone()) : DateTimeFields.zone(form.zone());
        Optional<DateForm> date = one(DateForm.values(), form.date());
        Optional<TimeForm> time = one(TimeForm.values(), form.time());
        List<FieldError> errors = new ArrayList<>();
        missing(zone, DateTimeFields.ZONE, errors);
        missing(date, DateTimeFields.DATE, errors);
        missing(time, DateTimeFields.TIME, errors);
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
                new HashMap<>(Map.of("zone", form.zone(), "date", form.date(), "time", form.time(), "server", asked));
        if (stand.ours()) {
            values.put("automatic", Boolean.toString(automatic));
        }
        TimeStyle before = style;
        write(new TimeStyle(zone.orElseThrow(), date.orElseThrow(), time.orElseThrow()));
        try {
            store.updatePart(PART, values);
        } catch (RuntimeException e) {
            write(before);
            throw e;
        }
        server = asked;
    }

    private void write(TimeStyle fresh) {
        style = fresh;
        parts.zone().accept(fresh.zone());
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

package io.mailpanel.device.time;

import io.mailpanel.device.settings.Field;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.MailServerFields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The fields of Date and Time and what may stand in them. */
public final class DateTimeFields {
    /** The time zone: one of {@link #zones()}. */
    public static final String ZONE = "time.zone";

    /** How dates are written. */
    public static final String DATE = "time.date";

    /** How times of day are written. */
    public static final String TIME = "time.time";

    /** Whether a time server sets the clock. */
    public static final String AUTOMATIC = "time.automatic";

    /** The time server: empty, an IPv4 address or a full name of at most 255 characters. */
    public static final Field SERVER =
            new Field("time.server", 255, MailServerFields.HOST.allowed(), "field.time.server.error");

    /** The day that is set by hand: {@code 2026-11-28}, from 2024 to 2099. */
    public static final String SET_DATE = "time.set_date";

    /** The time of day that is set by hand: {@code 14:05} or {@code 14:05:30}. */
    public static final String SET_TIME = "time.set_time";

    /** What the system said about it. */
    public static final String SYSTEM = "time.system";

    private static final Pattern PLACE =
            Pattern.compile("(Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+|UTC");
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm[:ss]").withResolverStyle(ResolverStyle.STRICT);
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private DateTimeFields() {}

    /** The zones that can be chosen, by name: those of places, and UTC. */
    public static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> PLACE.matcher(name).matches())
                .sorted()
                .toList();
    }

    /** The zone of that name; empty if it cannot be chosen. */
    static Optional<ZoneId> zone(String name) {
        return PLACE.matcher(name).matches() && ZoneId.getAvailableZoneIds().contains(name)
                ? Optional.of(ZoneId.of(name))
                : Optional.empty();
    }

    /**
     * The moment that was typed.
     *
     * @param errors where what is wrong is added
     * @return empty if something is
     */
    static Optional<Instant> moment(String day, String time, ZoneId zone, List<FieldError> errors) {
        List<FieldError> own = new ArrayList<>();
        LocalDate date = FIRST;
        LocalTime clock = LocalTime.MIDNIGHT;
        try {
            date = LocalDate.parse(day.strip(), DAY);
        } catch (DateTimeException e) {
            own.add(new FieldError(SET_DATE, "field.time.set_date.error", List.of()));
        }
        if (date.isBefore(FIRST) || date.isAfter(LAST)) {
            own.add(new FieldError(SET_DATE, "field.time.set_date.error", List.of()));
        }
        try {
            clock = LocalTime.parse(time.strip(), CLOCK);
        } catch (DateTimeException e) {
            own.add(new FieldError(SET_TIME, "field.time.set_time.error", List.of()));
        }
        errors.addAll(own);
        return own.isEmpty()
                ? Optional.of(LocalDateTime.of(date, clock).atZone(zone).toInstant())
                : Optional.empty();
    }
}

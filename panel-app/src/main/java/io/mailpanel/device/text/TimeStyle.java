package io.mailpanel.device.text;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * How times are written on the panel, in Web Config, on paper and in mail.
 *
 * @param zone the time zone
 * @param date how dates are written
 * @param time how times of day are written
 */
public record TimeStyle(ZoneId zone, DateForm date, TimeForm time) {
    /** Until somebody chooses: the date in words, 24 hours. */
    public static TimeStyle usual(ZoneId zone) {
        return new TimeStyle(zone, DateForm.IN_WORDS, TimeForm.HOURS_24);
    }

    /** The same in another time zone. */
    public TimeStyle in(ZoneId other) {
        return new TimeStyle(other, date, time);
    }

    /** Hours and minutes. */
    public DateTimeFormatter minutes(Language language) {
        return formatter(time.pattern(), language);
    }

    /** Hours, minutes and seconds. */
    DateTimeFormatter seconds(Language language) {
        return formatter(time.seconds(), language);
    }

    /** The day. */
    DateTimeFormatter day(Language language) {
        return formatter(date.pattern(), language);
    }

    /** The day with hours and minutes. */
    DateTimeFormatter dayMinutes(Language language) {
        return formatter(date.pattern() + ", " + time.pattern(), language);
    }

    /** The day with hours, minutes and seconds. */
    DateTimeFormatter daySeconds(Language language) {
        return formatter(date.pattern() + ", " + time.seconds(), language);
    }

    private DateTimeFormatter formatter(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale()).withZone(zone);
    }
}

package io.mailpanel.device.notify;

import java.util.List;
import java.util.Set;

/**
 * Email Notification as typed.
 *
 * @param rows the places for addresses, in their order
 * @param lapseDays as typed, like those after it
 */
public record NotifyForm(
        List<Row> rows, String lapseDays, String wrongTries, String gatherSeconds, String quietMinutes) {
    /** A place: the address as typed, and what is ticked for it. */
    public record Row(String address, Set<NotifyEvent> events) {}

    /** The form that shows these settings. */
    public static NotifyForm of(NotifySettings settings) {
        return new NotifyForm(
                settings.recipients().stream()
                        .map(r -> new Row(r.address(), r.events()))
                        .toList(),
                Integer.toString(settings.lapseDays()),
                Integer.toString(settings.wrongTries()),
                Integer.toString(settings.gatherSeconds()),
                Integer.toString(settings.quietMinutes()));
    }
}

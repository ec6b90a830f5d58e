package io.mailpanel.device.notify;

import io.mailpanel.device.notify.NotifySettings.Recipient;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/** The settings as the settings store has them: names and values. */
final class NotifyKeeping {
    /** What all their names begin with. */
    static final String PART = "notify.";

    private static final String ADDRESS = "address.";
    private static final String EVENTS = "events.";

    private NotifyKeeping() {}

    static Map<String, String> values(NotifySettings settings) {
        Map<String, String> values = new TreeMap<>();
        for (int place = 1; place <= NotifySettings.PLACES; place++) {
            Recipient recipient = settings.recipients().get(place - 1);
            values.put(ADDRESS + place, recipient.address());
            values.put(
                    EVENTS + place,
                    recipient.events().stream().sorted().map(Enum::name).collect(Collectors.joining(" ")));
        }
        numbers(settings).forEach((field, number) -> values.put(name(field), Integer.toString(number)));
        return values;
    }

    /** What is missing, or what another version wrote and this one cannot read, is as it is when nothing was set. */
    static NotifySettings read(Map<String, String> values) {
        List<Recipient> recipients = new ArrayList<>();
        for (int place = 1; place <= NotifySettings.PLACES; place++) {
            recipients.add(new Recipient(
                    values.getOrDefault(ADDRESS + place, ""), events(values.getOrDefault(EVENTS + place, ""))));
        }
        ToIntFunction<NotifyFields.Number> number = field -> field.value(values.getOrDefault(name(field), ""))
                .orElseGet(() -> numbers(NotifySettings.NONE).get(field));
        return new NotifySettings(
                recipients,
                number.applyAsInt(NotifyFields.LAPSE_DAYS),
                number.applyAsInt(NotifyFields.WRONG_TRIES),
                number.applyAsInt(NotifyFields.GATHER_SECONDS),
                number.applyAsInt(NotifyFields.QUIET_MINUTES));
    }

    /**
     * The form that somebody would have filled in to get these values.
     *
     * @throws Refused if it names an event that there is none of
     */
    static NotifyForm form(Map<String, String> values) throws Refused {
        List<NotifyForm.Row> rows = new ArrayList<>();
        for (int place = 1; place <= NotifySettings.PLACES; place++) {
            String names = values.get(EVENTS + place);
            Set<NotifyEvent> events = events(names);
            long named = Arrays.stream(names.split(" "))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .count();
            if (named != events.size()) {
                throw new Refused(
                        List.of(new FieldError(NotifyFields.address(place), "field.notify.events.error", List.of())));
            }
            rows.add(new NotifyForm.Row(values.get(ADDRESS + place), events));
        }
        return new NotifyForm(
                rows,
                values.get(name(NotifyFields.LAPSE_DAYS)),
                values.get(name(NotifyFields.WRONG_TRIES)),
                values.get(name(NotifyFields.GATHER_SECONDS)),
                values.get(name(NotifyFields.QUIET_MINUTES)));
    }

    private static Set<NotifyEvent> events(String names) {
        Set<NotifyEvent> events = EnumSet.noneOf(NotifyEvent.class);
        List<String> all = Arrays.asList(names.split(" "));
        for (NotifyEvent event : NotifyEvent.values()) {
            if (all.contains(event.name())) {
                events.add(event);
            }
        }
        return events;
    }

    private static Map<NotifyFields.Number, Integer> numbers(NotifySettings settings) {
        return Map.of(
                NotifyFields.LAPSE_DAYS, settings.lapseDays(),
                NotifyFields.WRONG_TRIES, settings.wrongTries(),
                NotifyFields.GATHER_SECONDS, settings.gatherSeconds(),
                NotifyFields.QUIET_MINUTES, settings.quietMinutes());
    }

    private static String name(NotifyFields.Number field) {
        return field.key().substring(PART.length());
    }
}

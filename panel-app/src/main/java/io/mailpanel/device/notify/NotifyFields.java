package io.mailpanel.device.notify;

import io.mailpanel.device.notify.NotifySettings.Recipient;
import io.mailpanel.device.scan.ScanFields;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The fields of Email Notification with their ranges. Labels and help are the texts {@code field.<key>…}. */
public final class NotifyFields {
    /** Days before a sign-in ends: at most 60, as one that the device refreshes each week always has over 80 left. */
    public static final Number LAPSE_DAYS = new Number("notify.lapse_days", 1, 60);

    /** Wrong passwords. */
    public static final Number WRONG_TRIES = new Number("notify.wrong_tries", 1, 50);

    /** Seconds to wait for more; 0 sends at once. */
    public static final Number GATHER_SECONDS = new Number("notify.gather_seconds", 0, 600);

    /** Minutes between two messages to an address. */
    public static final Number QUIET_MINUTES = new Number("notify.quiet_minutes", 1, 1440);

    private NotifyFields() {}

    /**
     * A field for a whole number.
     *
     * @param key the field's key
     * @param least the smallest value taken
     * @param most the largest
     */
    public record Number(String key, int least, int most) {
        /** The value; empty when it is none, or out of the range. */
        public Optional<Integer> value(String typed) {
            String digits = typed.strip();
            return digits.matches("\\d{1,4}")
                    ? Optional.of(Integer.parseInt(digits)).filter(n -> n >= least && n <= most)
                    : Optional.empty();
        }

        private int take(String typed, List<FieldError> errors) {
            Optional<Integer> value = value(typed);
            if (value.isEmpty()) {
                errors.add(new FieldError(
                        key, "field.notify.number.error", List.of(Integer.toString(least), Integer.toString(most))));
            }
            return value.orElse(least);
        }
    }

    /** The key of a place's field. */
    public static String address(int place) {
        return "notify.address." + place;
    }

    /**
     * The settings that were typed.
     *
     * @throws Refused with every error, in the order of the page
     */
    static NotifySettings check(NotifyForm form) throws Refused {
        List<FieldError> errors = new ArrayList<>();
        List<Recipient> recipients = new ArrayList<>();
        for (int place = 1; place <= NotifySettings.PLACES; place++) {
            NotifyForm.Row row = form.rows().get(place - 1);
            Recipient recipient = new Recipient(row.address().strip(), row.events());
            error(recipient, recipients)
                    .map(e -> new FieldError(address(recipients.size() + 1), e.key(), e.arguments()))
                    .ifPresent(errors::add);
            recipients.add(recipient);
        }
        NotifySettings settings = new NotifySettings(
                recipients,
                LAPSE_DAYS.take(form.lapseDays(), errors),
                WRONG_TRIES.take(form.wrongTries(), errors),
                GATHER_SECONDS.take(form.gatherSeconds(), errors),
                QUIET_MINUTES.take(form.quietMinutes(), errors));
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return settings;
    }

    private static Optional<FieldError> error(Recipient recipient, List<Recipient> before) {
        String address = recipient.address();
        if (address.isEmpty()) {
            return recipient.events().isEmpty()
                    ? Optional.empty()
                    : Optional.of(new FieldError("", "field.notify.address.empty", List.of()));
        }
        String small = address.toLowerCase(Locale.ROOT);
        if (before.stream().anyMatch(r -> r.address().toLowerCase(Locale.ROOT).equals(small))) {
            return Optional.of(new FieldError("", "field.notify.address.twice", List.of()));
        }
        return ScanFields.checkRecipient(address);
    }
}

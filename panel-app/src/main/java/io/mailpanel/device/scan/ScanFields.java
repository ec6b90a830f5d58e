package io.mailpanel.device.scan;

import io.mailpanel.device.settings.Field;
import io.mailpanel.device.settings.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The typed fields of Scan to Email, with their ranges: declared here once for both faces. */
public final class ScanFields {
    /** The most recipients of one scan. */
    public static final int MOST_RECIPIENTS = 10;

    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";

    /** One recipient: a dot-atom address of RFC 5321, ASCII, at most 254 characters (64 before the @). */
    public static final Field RECIPIENT = new Field(
            "scan.recipient",
            254,
            Pattern.compile("(?=[^@]{1,64}@)" + ATOM + "(?:\\." + ATOM + ")*@" + LABEL + "(?:\\." + LABEL + ")+"),
            "field.scan.recipient.error");

    /** The subject: at most 100 characters, no control characters; empty means the default. */
    public static final Field SUBJECT =
            new Field("scan.subject", 100, Pattern.compile("[^\\p{Cc}\\u2028\\u2029]*"), "field.scan.subject.error");

    /** The file's name without its ending: letters, digits, space and . _ - ( ), not starting with a dot; empty: the date. */
    public static final Field FILE_NAME = new Field(
            "scan.file_name", 60, Pattern.compile("(?!\\.)[\\p{L}\\p{M}\\p{Nd} ._()-]*"), "field.scan.file_name.error");

    private ScanFields() {}

    /** The error of one address, which it names. */
    public static Optional<FieldError> checkRecipient(String address) {
        String typed = address.strip();
        return RECIPIENT
                .check(typed)
                .map(e -> new FieldError(
                        e.field(),
                        typed.isEmpty() ? "field.scan.recipient.empty" : e.key(),
                        List.of(typed.length() <= 60 ? typed : typed.substring(0, 60) + "…")));
    }

    /** All errors of a request, in the order of the screen. */
    public static List<FieldError> check(ScanRequest request) {
        List<FieldError> errors = new ArrayList<>();
        List<String> recipients = recipients(request);
        if (recipients.isEmpty()) {
            errors.add(new FieldError("scan.recipient", "field.scan.recipient.none", List.of()));
        } else if (recipients.size() > MOST_RECIPIENTS) {
            errors.add(new FieldError("scan.recipient", "field.scan.recipient.many", List.of(MOST_RECIPIENTS)));
        }
        recipients.forEach(address -> checkRecipient(address).ifPresent(errors::add));
        SUBJECT.check(request.subject().strip()).ifPresent(errors::add);
        FILE_NAME.check(fileName(request)).ifPresent(errors::add);
        return errors;
    }

    /** The addresses without surrounding space, each once. */
    static List<String> recipients(ScanRequest request) {
        Map<String, String> once = new LinkedHashMap<>();
        request.recipients().stream()
                .map(String::strip)
                .filter(address -> !address.isEmpty())
                .forEach(address -> once.putIfAbsent(address.toLowerCase(Locale.ROOT), address));
        return List.copyOf(once.values());
    }

    /** The file's name as typed, without space around it and without the ending that it gets anyway. */
    static String fileName(ScanRequest request) {
        String typed = request.fileName().strip();
        String ending = "." + request.format().ending();
        return typed.toLowerCase(Locale.ROOT).endsWith(ending)
                ? typed.substring(0, typed.length() - ending.length()).strip()
                : typed;
    }
}

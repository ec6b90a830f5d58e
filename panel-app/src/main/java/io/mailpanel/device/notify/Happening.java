package io.mailpanel.device.notify;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Something happened.
 *
 * @param event what
 * @param about what tells it apart from others of its kind, for example a verdict's name; may be empty
 * @param at when
 * @param detail facts for its line in the message, of the kind that {@link NotifyWords} knows; no secret
 */
record Happening(NotifyEvent event, String about, Instant at, List<String> detail) {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}+");

    Happening {
        detail = List.copyOf(detail);
    }

    /** One that is told apart from no other, and of which there is no more to say. */
    static Happening of(NotifyEvent event, Instant at) {
        return new Happening(event, "", at, List.of());
    }

    /** The facts as one line. */
    String line() {
        return String.join(
                "\t",
                detail.stream()
                        .map(fact -> CONTROL.matcher(fact).replaceAll(" "))
                        .toList());
    }

    /** The facts of a line. */
    static List<String> facts(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split("\t", -1));
    }
}

package io.mailpanel.mail.democloud.smtp;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** The phrases of the server that carry its name and the time, worded as Exchange Online does. */
final class Words {
    /** The server's name, in a domain that nobody has. */
    static final String HOST = "smtp.contoso.example";

    private static final DateTimeFormatter BANNER = DateTimeFormatter.ofPattern(
                    "EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final Clock clock;

    Words(Clock clock) {
        this.clock = clock;
    }

    String banner() {
        return HOST + " Microsoft ESMTP MAIL Service ready at " + BANNER.format(clock.instant());
    }

    /** @param connection the connection's id */
    String traced(String text, String connection) {
        return text + " [" + HOST + " " + clock.instant().truncatedTo(ChronoUnit.MILLIS) + " " + connection + "]";
    }
}

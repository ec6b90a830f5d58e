package io.mailpanel.mail.outbox;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a server that finds it too much wants less of (FACTS 3). */
enum Throttle {
    /** Connections at a time: 432, or 421 when it greets. */
    CONNECTIONS,
    /** Messages a minute: 451, whatever stands behind it, and other codes with 4.7.5xx or 4.20x. */
    RATE;

    /** Of several recipients, each one's reply stands behind the address. */
    private static final Pattern FEWER = Pattern.compile("(?:^|: )(432|421)\\b");

    private static final Pattern SLOWER = Pattern.compile("(?:^|: )(451\\b|4\\d\\d[ -]4\\.(7\\.5\\d\\d|4\\.20\\d)\\b)");

    /** What the verdict says of that, if it does. */
    static Optional<Throttle> in(Verdict verdict) {
        if (verdict.kind() != VerdictKind.TRY_LATER) {
            return Optional.empty();
        }
        if (FEWER.matcher(verdict.detail()).find()) {
            return Optional.of(CONNECTIONS);
        }
        return SLOWER.matcher(verdict.detail()).find() ? Optional.of(RATE) : Optional.empty();
    }
}

package io.mailpanel.device.notify;

import io.mailpanel.device.certificates.CertificateFacts;
import io.mailpanel.device.certificates.Lapsing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Tells of certificates before they expire: 30, 7 and 1 days before, each once, by the ledger also over restarts. A device
 * that was off meanwhile tells of the latest of these only. Nobody who wants to hear it: then it is not told, and stays to
 * be told to who wants it later. For one thread.
 */
final class CertificateEnds {
    /** So many days before it is told, the last first. */
    private static final int[] DAYS = {1, 7, 30};

    private final NotifyLedger ledger;
    private final Supplier<List<Lapsing>> certificates;

    /** @param certificates those near their end at this moment */
    CertificateEnds(NotifyLedger ledger, Supplier<List<Lapsing>> certificates) {
        this.ledger = ledger;
        this.certificates = certificates;
    }

    /**
     * Has told what is to be told now.
     *
     * @param addresses who wants to hear it
     * @return whether there is anything new
     */
    boolean look(Instant now, List<String> addresses) {
        boolean fresh = false;
        for (Lapsing lapsing : addresses.isEmpty() ? List.<Lapsing>of() : certificates.get()) {
            CertificateFacts facts = lapsing.facts();
            List<String> detail = List.of(
                    lapsing.kind().name(),
                    lapsing.name(),
                    Long.toString(facts.until().toEpochMilli()));
            fresh |= ledger.lapses(
                    new Happening(NotifyEvent.CERTIFICATE_LAPSES, facts.fingerprint(), now, detail),
                    days(Duration.between(now, facts.until())),
                    addresses);
        }
        return fresh;
    }

    private static int days(Duration left) {
        return IntStream.of(DAYS)
                .filter(days -> left.compareTo(Duration.ofDays(days)) <= 0)
                .findFirst()
                .orElse(DAYS[DAYS.length - 1]);
    }
}

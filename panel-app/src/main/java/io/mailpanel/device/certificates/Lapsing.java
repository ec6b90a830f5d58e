package io.mailpanel.device.certificates;

import io.mailpanel.device.certificates.CertificateFacts.Life;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A certificate that somebody has to see to, because it has run out or will soon.
 *
 * @param kind whose it is
 * @param facts of the certificate
 * @param name its name; where another of them has the same, with the beginning of its fingerprint
 */
public record Lapsing(Kind kind, CertificateFacts facts, String name) {
    /** So much of a fingerprint tells two certificates apart: four pairs of hex digits. */
    private static final int BEGINNING = 11;

    /** Whose certificate it is. */
    public enum Kind {
        /** Web Config's own, imported. */
        SERVER,
        /** An authority's that is believed besides the root certificates. */
        AUTHORITY,
        /** One of the imported root certificates. */
        ROOT;

        /** Its name in the keys of texts. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Those of this moment, Web Config's first. The device's own certificate is not among them: it renews itself. */
    public static List<Lapsing> of(TrustDesk trust, ServerCertificateDesk web) {
        Stream<Lapsing> own =
                web.now().stream().filter(ServerCertificate::imported).map(c -> new Lapsing(Kind.SERVER, c.facts()));
        Stream<Lapsing> authorities = trust.authorities().stream().map(a -> new Lapsing(Kind.AUTHORITY, a.facts()));
        Stream<Lapsing> roots = trust.lapsingRoots().stream().map(facts -> new Lapsing(Kind.ROOT, facts));
        List<Lapsing> all = Stream.of(own, authorities, roots)
                .flatMap(some -> some)
                .distinct()
                .toList();
        return all.stream()
                .map(lapsing -> toldApart(lapsing, all))
                .filter(l -> l.facts().life() == Life.NEAR_END || l.facts().life() == Life.EXPIRED)
                .toList();
    }

    private Lapsing(Kind kind, CertificateFacts facts) {
        this(kind, facts, facts.name());
    }

    private static Lapsing toldApart(Lapsing one, List<Lapsing> all) {
        boolean alone =
                all.stream().filter(other -> other.name().equals(one.name())).count() == 1;
        String print = one.facts().fingerprint();
        return alone
                ? one
                : new Lapsing(
                        one.kind(), one.facts(), one.name() + " (SHA-256 " + print.substring(0, BEGINNING) + "…)");
    }
}

package io.mailpanel.device.certificates;

import io.mailpanel.device.certificates.CertificateFacts.Life;
import java.util.List;
import java.util.stream.Stream;

/**
 * A certificate that somebody has to see to, because it has run out or will soon.
 *
 * @param facts of the certificate
 * @param server whether it is Web Config's own; else it is an authority's
 */
public record Lapsing(CertificateFacts facts, boolean server) {

    /** Those of this moment, Web Config's first. The device's own certificate is not among them: it renews itself. */
    public static List<Lapsing> of(TrustDesk trust, ServerCertificateDesk web) {
        Stream<Lapsing> own =
                web.now().stream().filter(ServerCertificate::imported).map(c -> new Lapsing(c.facts(), true));
        Stream<Lapsing> authorities = trust.authorities().stream().map(a -> new Lapsing(a.facts(), false));
        return Stream.concat(own, authorities)
                .filter(l -> l.facts().life() == Life.NEAR_END || l.facts().life() == Life.EXPIRED)
                .toList();
    }
}

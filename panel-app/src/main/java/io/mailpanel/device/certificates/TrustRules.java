package io.mailpanel.device.certificates;

import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.BadCertificate;
import io.mailpanel.mail.tls.BadCertificate.Reason;
import io.mailpanel.mail.tls.CertificateFile;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.ImportedRoots;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What certificates may be imported: the rules of CA Certificate and of Root Certificate Update. */
final class TrustRules {
    private static final Logger LOG = LoggerFactory.getLogger(TrustRules.class);

    private final List<X509Certificate> configured;
    private final Clock clock;

    /** @param configured the authorities that the configuration names: they need no import */
    TrustRules(List<X509Certificate> configured, Clock clock) {
        this.configured = configured;
        this.clock = clock;
    }

    /**
     * The authorities of a file.
     *
     * @param before those that are imported already and stay
     * @throws Refused field {@link TrustDesk#FILE}
     */
    List<X509Certificate> authorities(byte[] file, List<X509Certificate> before) throws Refused {
        Instant now = clock.instant();
        List<X509Certificate> all = new ArrayList<>(before);
        try {
            List<X509Certificate> fresh = CertificateFile.read(file, TrustDesk.MOST_AUTHORITY_BYTES);
            if (fresh.isEmpty()) {
                throw new BadCertificate(Reason.NOT_A_CERTIFICATE);
            }
            for (int i = 0; i < fresh.size(); i++) {
                X509Certificate certificate = fresh.get(i);
                CertificateFile.requireAuthority(certificate, i + 1, now);
                if (configured.contains(certificate) || all.contains(certificate)) {
                    throw new BadCertificate(Reason.DUPLICATE, i + 1, CertificateNames.subject(certificate));
                }
                all.add(certificate);
            }
            if (all.size() > TrustDesk.MOST_AUTHORITIES) {
                throw new BadCertificate(Reason.TOO_MANY);
            }
            return fresh;
        } catch (BadCertificate e) {
            throw Refusals.of(
                    TrustDesk.FILE, e, List.of(TrustDesk.MOST_AUTHORITY_BYTES / 1024, TrustDesk.MOST_AUTHORITIES, 1));
        }
    }

    /**
     * The bundle of root certificates in a file. Of a bundle that somebody else put together, roots with weak keys are left
     * out, which is logged; the others are taken.
     *
     * @param name the file's name, for people
     * @throws Refused field {@link TrustDesk#FILE}
     */
    ImportedRoots roots(byte[] file, String name) throws Refused {
        try {
            Set<X509Certificate> once = new LinkedHashSet<>();
            int number = 0;
            for (X509Certificate certificate : CertificateFile.read(file, TrustDesk.MOST_BUNDLE_BYTES)) {
                number++;
                CertificateFile.requireAuthority(certificate, number);
                if (CertificateFile.strong(certificate)) {
                    once.add(certificate);
                } else {
                    LOG.warn(
                            "root certificate left out, its key or signature is weak: {}",
                            CertificateNames.subject(certificate));
                }
            }
            if (once.size() < TrustDesk.FEWEST_ROOTS || once.size() > TrustDesk.MOST_ROOTS) {
                throw new BadCertificate(once.size() < TrustDesk.FEWEST_ROOTS ? Reason.TOO_FEW : Reason.TOO_MANY);
            }
            return new ImportedRoots(
                    List.copyOf(once), CertificateFile.version(file), CertificateNames.fileName(name), clock.instant());
        } catch (BadCertificate e) {
            throw Refusals.of(
                    TrustDesk.FILE,
                    e,
                    List.of(TrustDesk.MOST_BUNDLE_BYTES / 1024, TrustDesk.MOST_ROOTS, TrustDesk.FEWEST_ROOTS));
        }
    }
}

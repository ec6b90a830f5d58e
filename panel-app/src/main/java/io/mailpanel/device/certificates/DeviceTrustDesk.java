package io.mailpanel.device.certificates;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.BadCertificate;
import io.mailpanel.mail.tls.BadCertificate.Reason;
import io.mailpanel.mail.tls.CertificateFile;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.ImportedRoots;
import io.mailpanel.mail.tls.RootBundle;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorities that this device believes. */
public final class DeviceTrustDesk implements TrustDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceTrustDesk.class);

    private final Trust trust;
    private final AuditLog audit;
    private final Clock clock;
    private final Supplier<Optional<RootBundle>> system = RootBundle.ofThisMachine();

    /**
     * @param trust what every connection of the device asks
     * @param audit told of what an administrator does
     * @param clock the time
     */
    public DeviceTrustDesk(Trust trust, AuditLog audit, Clock clock) {
        this.trust = trust;
        this.audit = audit;
        this.clock = clock;
    }

    /** The root certificates in use, as the status sheet names them. */
    public Optional<RootBundle> bundle() {
        return trust.roots()
                .map(r -> new RootBundle(r.certificates().size(), r.imported()))
                .or(system);
    }

    @Override
    public List<Authority> authorities() {
        Instant now = clock.instant();
        return Stream.concat(
                        trust.configured().stream().map(c -> new Authority(CertificateFacts.of(c, now), true)),
                        trust.imported().stream().map(c -> new Authority(CertificateFacts.of(c, now), false)))
                .toList();
    }

    @Override
    public synchronized List<Authority> importAuthorities(byte[] file) throws Refused {
        Instant now = clock.instant();
        List<X509Certificate> fresh;
        List<X509Certificate> all = new ArrayList<>(trust.imported());
        try {
            fresh = CertificateFile.read(file, MOST_AUTHORITY_BYTES);
            if (fresh.isEmpty()) {
                throw new BadCertificate(Reason.NOT_A_CERTIFICATE);
            }
            for (int i = 0; i < fresh.size(); i++) {
                X509Certificate certificate = fresh.get(i);
                CertificateFile.requireAuthority(certificate, i + 1, now);
                if (trust.configured().contains(certificate) || all.contains(certificate)) {
                    throw new BadCertificate(Reason.DUPLICATE, i + 1, CertificateNames.subject(certificate));
                }
                all.add(certificate);
            }
            if (all.size() > MOST_AUTHORITIES) {
                throw new BadCertificate(Reason.TOO_MANY);
            }
            trust.keepImported(all);
        } catch (BadCertificate e) {
            throw Refusals.of(FILE, e, List.of(MOST_AUTHORITY_BYTES / 1024, MOST_AUTHORITIES, 1));
        } catch (IOException e) {
            LOG.error("imported CA certificates could not be stored", e);
            throw Refusals.notStored(FILE);
        }
        fresh.forEach(c -> audit.note(
                AuditEvent.AUTHORITY_IMPORTED,
                Change.fact("certificate", CertificateNames.subject(c)),
                Change.fact("fingerprint", CertificateNames.fingerprint(c))));
        return fresh.stream()
                .map(c -> new Authority(CertificateFacts.of(c, now), false))
                .toList();
    }

    @Override
    public synchronized boolean removeAuthority(String fingerprint) throws Refused {
        List<X509Certificate> left = new ArrayList<>(trust.imported());
        if (!left.removeIf(c -> CertificateNames.fingerprint(c).equals(fingerprint))) {
            return false;
        }
        try {
            trust.keepImported(left);
        } catch (IOException e) {
            LOG.error("the removal of a CA certificate could not be stored", e);
            throw Refusals.notStored(FILE);
        }
        audit.note(AuditEvent.AUTHORITY_REMOVED, Change.fact("fingerprint", fingerprint));
        return true;
    }

    @Override
    public Roots roots() {
        Instant now = clock.instant();
        return trust.roots()
                .map(r -> new Roots(
                        true,
                        r.certificates().size(),
                        (int) r.certificates().stream()
                                .filter(c -> now.isAfter(c.getNotAfter().toInstant()))
                                .count(),
                        Optional.of(r.imported()),
                        r.version(),
                        r.file()))
                .orElseGet(() -> new Roots(
                        false,
                        system.get().map(RootBundle::certificates).orElse(0),
                        0,
                        system.get().map(RootBundle::changed),
                        "Java " + Runtime.version(),
                        ""));
    }

    @Override
    public synchronized void importRoots(byte[] file, String name) throws Refused {
        try {
            ImportedRoots bundle = bundle(file, name);
            trust.keepRoots(Optional.of(bundle));
            audit.note(
                    AuditEvent.ROOTS_IMPORTED,
                    Change.fact("file", bundle.file()),
                    Change.fact(
                            "certificates",
                            Integer.toString(bundle.certificates().size())));
        } catch (BadCertificate e) {
            throw Refusals.of(FILE, e, List.of(MOST_BUNDLE_BYTES / 1024, MOST_ROOTS, FEWEST_ROOTS));
        } catch (IOException e) {
            LOG.error("imported root certificates could not be stored", e);
            throw Refusals.notStored(FILE);
        }
    }

    private ImportedRoots bundle(byte[] file, String name) throws BadCertificate {
        Set<X509Certificate> once = new LinkedHashSet<>();
        int number = 0;
        for (X509Certificate certificate : CertificateFile.read(file, MOST_BUNDLE_BYTES)) {
            number++;
            CertificateFile.requireAuthority(certificate, number);
            once.add(certificate);
        }
        if (once.size() < FEWEST_ROOTS || once.size() > MOST_ROOTS) {
            throw new BadCertificate(once.size() < FEWEST_ROOTS ? Reason.TOO_FEW : Reason.TOO_MANY);
        }
        return new ImportedRoots(
                List.copyOf(once), CertificateFile.version(file), CertificateNames.fileName(name), clock.instant());
    }

    @Override
    public synchronized void useSystemRoots() throws Refused {
        try {
            trust.keepRoots(Optional.empty());
            audit.note(AuditEvent.ROOTS_OF_SYSTEM);
        } catch (IOException e) {
            LOG.error("the imported root certificates could not be deleted", e);
            throw Refusals.notStored(FILE);
        }
    }
}

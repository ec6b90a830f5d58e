package io.mailpanel.device.certificates;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.ImportedRoots;
import io.mailpanel.mail.tls.RootBundle;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        List<X509Certificate> all = new ArrayList<>(trust.imported());
        List<X509Certificate> fresh = rules().authorities(file, all);
        all.addAll(fresh);
        try {
            trust.keepImported(all);
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
    public List<CertificateFacts> lapsingRoots() {
        Instant now = clock.instant();
        return trust.roots().stream()
                .flatMap(r -> r.certificates().stream())
                .filter(c -> c.getNotAfter().toInstant().isBefore(now.plus(CertificateFacts.NEAR_END)))
                .map(c -> CertificateFacts.of(c, now))
                .filter(facts -> facts.life() == CertificateFacts.Life.NEAR_END)
                .toList();
    }

    @Override
    public synchronized void importRoots(byte[] file, String name) throws Refused {
        ImportedRoots bundle = rules().roots(file, name);
        try {
            trust.keepRoots(Optional.of(bundle));
            audit.note(
                    AuditEvent.ROOTS_IMPORTED,
                    Change.fact("file", bundle.file()),
                    Change.fact(
                            "certificates",
                            Integer.toString(bundle.certificates().size())));
        } catch (IOException e) {
            LOG.error("imported root certificates could not be stored", e);
            throw Refusals.notStored(FILE);
        }
    }

    private TrustRules rules() {
        return new TrustRules(trust.configured(), clock);
    }

    /** Both in an exported file. */
    public PortablePart portable() {
        return new TrustPart(trust, rules(), audit, clock);
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

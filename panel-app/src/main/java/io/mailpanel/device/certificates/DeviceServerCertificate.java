package io.mailpanel.device.certificates;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.BadCertificate;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.PairFile;
import io.mailpanel.mail.tls.ServerPair;
import java.io.IOException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Web Config's certificate on this device: an imported one, or one of its own, made at the first start and anew when the
 * device has an address that it lacks or when it is near its end.
 */
public final class DeviceServerCertificate implements ServerCertificateDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceServerCertificate.class);
    private static final int MOST_CERTIFICATES = 10;

    /** What a server needs: a key store of one key, and the password for both. */
    public record Keys(KeyStore store, char[] password) {
        /** Without the password. */
        @Override
        public String toString() {
            return "Keys";
        }
    }

    private record InUse(
            ServerPair pair, boolean imported, List<String> wanted, List<String> names, String fingerprint) {
        static InUse of(ServerPair pair, boolean imported, List<String> wanted) {
            X509Certificate certificate = pair.certificate();
            return new InUse(
                    pair,
                    imported,
                    wanted,
                    CertificateNames.alternatives(certificate),
                    CertificateNames.fingerprint(certificate));
        }
    }

    private final KeptPairs files;
    private final Supplier<List<String>> names;
    private final AuditLog audit;
    private final Clock clock;
    private final Runnable changed;
    private Consumer<Keys> server = keys -> {};
    private ServerPair given;
    private volatile Optional<InUse> inUse = Optional.empty();

    /**
     * Reads nothing yet.
     *
     * @param folder where the keys are kept
     * @param names the host names and addresses of this moment, the common name first; may take a moment
     * @param audit told of what an administrator does
     * @param clock the time
     * @param changed called, on any thread, when another certificate is in use
     */
    public DeviceServerCertificate(
            Path folder, Supplier<List<String>> names, AuditLog audit, Clock clock, Runnable changed) {
        this.files = new KeptPairs(folder);
        this.names = names;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    /**
     * The keys to begin with; the first is made here if there is none.
     *
     * @throws IOException if it can neither be read nor be made
     */
    public synchronized Keys open() throws IOException {
        List<String> wanted = names.get();
        Optional<ServerPair> imported = files.imported();
        given = imported.isPresent() ? imported.get() : own(wanted);
        inUse = Optional.of(InUse.of(given, imported.isPresent(), wanted));
        changed.run();
        return keys(given);
    }

    /**
     * Whom to give other keys when they are to be used from then on.
     *
     * @throws IOException if the keys are already others than {@link #open()} gave, and cannot be used
     */
    public synchronized void serve(Consumer<Keys> server) throws IOException {
        this.server = server;
        if (inUse.isPresent() && inUse.get().pair() != given) {
            server.accept(keys(inUse.get().pair()));
        }
    }

    /** The SHA-256 of the certificate in use; empty before {@link #open()}. Cheap. */
    public Optional<String> fingerprint() {
        return inUse.map(InUse::fingerprint);
    }

    /**
     * Looks whether the certificate still does, and makes a new one if not; does nothing before {@link #open()}. Not for the
     * device thread.
     *
     * @param moved whether names or addresses of the device may be others
     */
    public synchronized void look(boolean moved) {
        if (inUse.isEmpty()) {
            return;
        }
        InUse before = inUse.get();
        List<String> wanted = moved ? names.get() : before.wanted();
        try {
            if (!before.imported() && !fits(before.pair(), wanted)) {
                use(own(wanted), false, wanted);
            } else if (!wanted.equals(before.wanted())) {
                inUse = Optional.of(InUse.of(before.pair(), before.imported(), wanted));
            }
        } catch (IOException e) {
            LOG.error("Web Config's certificate could not be made anew", e);
        }
    }

    @Override
    public Optional<ServerCertificate> now() {
        return inUse.map(u -> new ServerCertificate(
                CertificateFacts.of(u.pair().certificate(), clock.instant()),
                u.imported(),
                u.names(),
                missing(u.pair(), u.wanted()),
                u.pair().chain().size()));
    }

    @Override
    public List<String> importedNames() {
        return inUse.filter(InUse::imported).map(InUse::names).orElse(List.of());
    }

    @Override
    public Optional<String> pem() {
        return inUse.map(
                u -> u.pair().chain().stream().map(CertificateMaker::pem).collect(Collectors.joining()));
    }

    @Override
    public synchronized void importPair(byte[] certificate, byte[] key, char[] password) throws Refused {
        try {
            ServerPair pair = PairFile.read(certificate, key, password, clock.instant());
            files.keepImported(pair);
            use(pair, true, names.get());
            note(AuditEvent.CERTIFICATE_IMPORTED, pair);
        } catch (BadCertificate e) {
            throw Refusals.of(FILE, e, List.of(PairFile.MOST_BYTES / 1024, MOST_CERTIFICATES, 1));
        } catch (IOException e) {
            LOG.error("Web Config's imported certificate could not be stored", e);
            throw Refusals.notStored(FILE);
        }
    }

    @Override
    public synchronized void useOwn() throws Refused {
        try {
            List<String> wanted = names.get();
            ServerPair pair = own(wanted);
            files.forgetImported();
            use(pair, false, wanted);
            note(AuditEvent.CERTIFICATE_OWN, pair);
        } catch (IOException e) {
            LOG.error("Web Config's own certificate could not be used again", e);
            throw Refusals.notStored(FILE);
        }
    }

    private void note(AuditEvent event, ServerPair pair) {
        audit.note(
                event,
                Change.fact("certificate", CertificateNames.subject(pair.certificate())),
                Change.fact("fingerprint", CertificateNames.fingerprint(pair.certificate())));
    }

    private void use(ServerPair pair, boolean imported, List<String> wanted) throws IOException {
        inUse = Optional.of(InUse.of(pair, imported, wanted));
        server.accept(keys(pair));
        changed.run();
    }

    private Keys keys(ServerPair pair) throws IOException {
        return new Keys(pair.keyStore(files.password()), files.password());
    }

    private ServerPair own(List<String> wanted) throws IOException {
        Optional<ServerPair> kept = files.own().filter(pair -> fits(pair, wanted));
        if (kept.isPresent()) {
            return kept.get();
        }
        CertificateMaker.Pair made = CertificateMaker.server(null, wanted, clock.instant());
        ServerPair pair = new ServerPair(made.key(), List.of(made.certificate()));
        files.keepOwn(pair);
        LOG.info("made a certificate for Web Config: {}", String.join(", ", wanted));
        return pair;
    }

    /**
     * One that is not valid yet is kept: a device without a battery for its clock starts in the past. Global IPv6 addresses
     * change with the provider's prefix, some every day: one that has any of them is kept although others came since, as
     * browsers would warn anew each time.
     */
    private boolean fits(ServerPair pair, List<String> wanted) {
        Instant until = pair.certificate().getNotAfter().toInstant();
        boolean hasGlobal = CertificateNames.alternatives(pair.certificate()).stream()
                .anyMatch(DeviceServerCertificate::globalIpv6);
        return clock.instant().plus(CertificateFacts.NEAR_END).isBefore(until)
                && missing(pair, wanted).stream().allMatch(name -> hasGlobal && globalIpv6(name));
    }

    /** Not of fc00::/7, the unique-local ones: their prefix is the network's own. */
    private static boolean globalIpv6(String name) {
        return name.contains(":") && !name.matches("[fF][cCdD].*");
    }

    private static List<String> missing(ServerPair pair, List<String> wanted) {
        Set<String> has = CertificateNames.alternatives(pair.certificate()).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return wanted.stream().filter(name -> !has.contains(name)).toList();
    }
}

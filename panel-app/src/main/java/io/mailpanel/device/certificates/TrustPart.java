package io.mailpanel.device.certificates;

import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.ImportedRoots;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The imported certificates in an exported file: PEM, empty where there are none. Authorities that are out of date stay
 * behind: no device would take them.
 */
final class TrustPart implements PortablePart {
    private static final Logger LOG = LoggerFactory.getLogger(TrustPart.class);
    private static final String AUTHORITIES = "tls.authorities";
    private static final String ROOTS = "tls.roots";
    private static final String VERSION = "## Certificate data from Mozilla as of: ";

    private final Trust trust;
    private final TrustRules rules;
    private final AuditLog audit;
    private final Clock clock;

    TrustPart(Trust trust, TrustRules rules, AuditLog audit, Clock clock) {
        this.trust = trust;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Map<String, String> values() {
        Instant now = clock.instant();
        List<X509Certificate> inTime = trust.imported().stream()
                .filter(c -> now.isBefore(c.getNotAfter().toInstant())
                        && now.isAfter(c.getNotBefore().toInstant()))
                .toList();
        return Map.of(
                AUTHORITIES,
                pem(inTime),
                ROOTS,
                trust.roots().map(TrustPart::text).orElse(""));
    }

    @Override
    public Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused {
        Optional<List<X509Certificate>> authorities = Optional.empty();
        if (values.containsKey(AUTHORITIES)) {
            String file = values.get(AUTHORITIES);
            authorities = Optional.of(file.isBlank() ? List.of() : authorities(file));
        }
        Optional<Optional<ImportedRoots>> roots = Optional.empty();
        if (values.containsKey(ROOTS) && !same(values.get(ROOTS))) {
            String file = values.get(ROOTS);
            roots = Optional.of(file.isBlank() ? Optional.empty() : Optional.of(roots(file)));
        }
        return new TrustDraft(authorities.filter(a -> !a.equals(trust.imported())), roots);
    }

    private boolean same(String file) {
        return trust.roots().map(TrustPart::text).orElse("").strip().equals(file.strip());
    }

    private List<X509Certificate> authorities(String file) throws Refused {
        try {
            return rules.authorities(bytes(file), List.of());
        } catch (Refused refused) {
            throw of(AUTHORITIES, refused);
        }
    }

    private ImportedRoots roots(String file) throws Refused {
        try {
            return rules.roots(bytes(file), "");
        } catch (Refused refused) {
            throw of(ROOTS, refused);
        }
    }

    private static Refused of(String field, Refused refused) {
        return new Refused(refused.errors().stream()
                .map(e -> new FieldError(field, e.key(), e.arguments()))
                .toList());
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(ImportedRoots roots) {
        return (roots.version().isEmpty() ? "" : VERSION + roots.version() + "\n") + pem(roots.certificates());
    }

    private static String pem(List<X509Certificate> certificates) {
        return certificates.stream().map(CertificateMaker::pem).collect(Collectors.joining());
    }

    private static String named(List<X509Certificate> certificates) {
        return certificates.stream().map(CertificateNames::shortName).collect(Collectors.joining("; "));
    }

    private static String counted(Optional<ImportedRoots> roots) {
        return roots.map(r -> r.certificates().size() + (r.version().isEmpty() ? "" : ", " + r.version()))
                .orElse("");
    }

    private final class TrustDraft implements Draft {
        private final Optional<List<X509Certificate>> authorities;
        private final Optional<Optional<ImportedRoots>> roots;
        private List<X509Certificate> oldAuthorities = List.of();
        private Optional<ImportedRoots> oldRoots = Optional.empty();

        TrustDraft(Optional<List<X509Certificate>> authorities, Optional<Optional<ImportedRoots>> roots) {
            this.authorities = authorities;
            this.roots = roots;
        }

        @Override
        public List<Change> changes() {
            List<Change> changes = new java.util.ArrayList<>();
            authorities.ifPresent(a -> changes.add(Change.of(AUTHORITIES, named(trust.imported()), named(a))));
            roots.ifPresent(r -> changes.add(Change.of(ROOTS, counted(trust.roots()), counted(r))));
            return changes;
        }

        @Override
        public void store() throws IOException {
            oldAuthorities = trust.imported();
            oldRoots = trust.roots();
            for (Change change : changes()) {
                audit.note(
                        change.name().equals(ROOTS) ? AuditEvent.ROOTS_IMPORTED : AuditEvent.AUTHORITY_IMPORTED,
                        change);
            }
            if (authorities.isPresent()) {
                trust.keepImported(authorities.get());
            }
            if (roots.isPresent()) {
                trust.keepRoots(roots.get());
            }
        }

        @Override
        public void takeBack() {
            try {
                if (authorities.isPresent()) {
                    trust.keepImported(oldAuthorities);
                }
                if (roots.isPresent()) {
                    trust.keepRoots(oldRoots);
                }
            } catch (IOException e) {
                LOG.error("the certificates of an import that failed could not be taken back", e);
            }
        }
    }
}

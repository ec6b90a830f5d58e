package io.mailpanel.mail.tls;

import io.mailpanel.mail.store.SafeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where imported authorities are kept: two PEM files, each whole or not there. A damaged one is put aside and logged. */
final class TrustFiles {
    private static final Logger LOG = LoggerFactory.getLogger(TrustFiles.class);
    private static final Pattern FACT = Pattern.compile("# (version|file|imported): (.*)");

    private final Path authorities;
    private final Path roots;

    TrustFiles(Path folder) {
        this.authorities = folder.resolve("ca-certificates.pem");
        this.roots = folder.resolve("root-certificates.pem");
    }

    List<X509Certificate> authorities() {
        return read(authorities).map(Read::certificates).orElse(List.of());
    }

    void keepAuthorities(List<X509Certificate> certificates) throws IOException {
        SafeFile.write(authorities, bytes("", certificates));
    }

    Optional<ImportedRoots> roots() {
        return read(roots)
                .map(r -> new ImportedRoots(
                        r.certificates(),
                        fact(r.text(), "version"),
                        fact(r.text(), "file"),
                        Instant.ofEpochSecond(Long.parseLong("0" + fact(r.text(), "imported")))));
    }

    void keepRoots(Optional<ImportedRoots> bundle) throws IOException {
        if (bundle.isEmpty()) {
            SafeFile.delete(roots);
            return;
        }
        ImportedRoots kept = bundle.get();
        String facts = "# version: " + kept.version() + "\n# file: " + kept.file() + "\n# imported: "
                + kept.imported().getEpochSecond() + "\n";
        SafeFile.write(roots, bytes(facts, kept.certificates()));
    }

    private record Read(String text, List<X509Certificate> certificates) {}

    private static Optional<Read> read(Path file) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Files.readAllBytes(file);
            List<X509Certificate> certificates =
                    bytes.length == 0 || !Pem.is(bytes) ? List.of() : CertificateFile.read(bytes, Integer.MAX_VALUE);
            return Optional.of(new Read(new String(bytes, StandardCharsets.UTF_8), certificates));
        } catch (IOException | BadCertificate e) {
            LOG.error("{}: the imported certificates cannot be read and are not used: {}", file, e.toString());
            aside(file);
            return Optional.empty();
        }
    }

    private static void aside(Path file) {
        try {
            SafeFile.setAside(file);
        } catch (IOException e) {
            LOG.warn("{}: could not be put aside: {}", file, e.toString());
        }
    }

    private static byte[] bytes(String facts, List<X509Certificate> certificates) {
        String pem = certificates.stream().map(CertificateMaker::pem).collect(Collectors.joining());
        return (facts + pem).getBytes(StandardCharsets.UTF_8);
    }

    private static String fact(String text, String name) {
        return text.lines()
                .limit(3)
                .map(FACT::matcher)
                .filter(Matcher::matches)
                .filter(m -> m.group(1).equals(name))
                .map(m -> m.group(2))
                .findFirst()
                .orElse("");
    }
}

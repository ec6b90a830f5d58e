package io.mailpanel.mail.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Which certificate authorities the device believes: root certificates (the system's, or an imported bundle), the PEM file
 * of mail.ca, and those that an administrator imported. A change holds from the next {@link #context()} on. Thread-safe.
 */
public final class Trust {
    private final List<X509Certificate> configured;
    private final Optional<TrustFiles> files;
    private final Clock clock = Clock.systemUTC();
    private List<X509Certificate> imported;
    private Optional<ImportedRoots> roots;
    private SSLContext context;
    private Instant contextEnds = Instant.MAX;

    private Trust(List<X509Certificate> configured, Optional<TrustFiles> files) {
        this.configured = configured;
        this.files = files;
        this.imported = files.map(TrustFiles::authorities).orElse(List.of());
        this.roots = files.flatMap(TrustFiles::roots);
    }

    /**
     * Without a folder: what is imported is forgotten with this object. Reads the file only; the root certificates are read
     * at the first {@link #context()}.
     *
     * @param caFile a PEM file with one or more certificates that are trusted besides the root certificates
     * @throws IOException if the file cannot be read or holds no certificate; the message says which
     */
    public static Trust load(Optional<Path> caFile) throws IOException {
        return new Trust(caFile.isPresent() ? read(caFile.get()) : List.of(), Optional.empty());
    }

    /**
     * With what was imported earlier.
     *
     * @param folder where imported certificates are kept; made when the first is imported
     * @throws IOException as {@link #load(Optional)}; imported files that are damaged are put aside and logged
     */
    public static Trust load(Optional<Path> caFile, Path folder) throws IOException {
        return new Trust(caFile.isPresent() ? read(caFile.get()) : List.of(), Optional.of(new TrustFiles(folder)));
    }

    /** A TLS context that validates against these authorities. Host names are checked by the protocol that uses it. */
    public synchronized SSLContext context() {
        if (context == null || clock.instant().isAfter(contextEnds)) {
            try {
                context = context(manager(merged()));
            } catch (GeneralSecurityException | IOException e) {
                throw new IllegalStateException("The certificate authorities cannot be set up", e);
            }
        }
        return context;
    }

    /** A TLS context that takes any certificate: Certificate Validation is disabled, against the page's warning. */
    public static SSLContext anyone() {
        try {
            return context(new Anyone());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("TLS cannot be set up", e);
        }
    }

    /** The authorities of mail.ca. */
    public List<X509Certificate> configured() {
        return configured;
    }

    /** The authorities that an administrator imported, in the order of their import. */
    public synchronized List<X509Certificate> imported() {
        return imported;
    }

    /** The imported bundle of root certificates; empty while the system's are in use. */
    public synchronized Optional<ImportedRoots> roots() {
        return roots;
    }

    /**
     * Replaces the imported authorities, durably.
     *
     * @throws IOException if they cannot be stored; then nothing is changed
     */
    public synchronized void keepImported(List<X509Certificate> authorities) throws IOException {
        if (files.isPresent()) {
            files.get().keepAuthorities(authorities);
        }
        imported = List.copyOf(authorities);
        context = null;
    }

    /**
     * Uses this bundle of root certificates, or with empty the system's, durably.
     *
     * @throws IOException if it cannot be stored; then nothing is changed
     */
    public synchronized void keepRoots(Optional<ImportedRoots> bundle) throws IOException {
        if (files.isPresent()) {
            files.get().keepRoots(bundle);
        }
        roots = bundle;
        context = null;
    }

    /**
     * Of the authorities of mail.ca and the imported ones, the SHA-256 of each public key in base64: how a browser is told to
     * believe them.
     */
    public synchronized List<String> ownKeys() {
        return Stream.concat(configured.stream(), imported.stream())
                .filter(this::inTime)
                .map(Trust::key)
                .toList();
    }

    private static String key(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<X509Certificate> read(Path file) throws IOException {
        byte[] pem;
        try {
            pem = Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IOException(file + ": the certificate file cannot be read", e);
        }
        try {
            List<X509Certificate> found = CertificateFile.read(pem, Integer.MAX_VALUE);
            if (found.isEmpty()) {
                throw new IOException(file + ": holds no certificate");
            }
            return List.copyOf(found);
        } catch (BadCertificate e) {
            String what = e.reason() == BadCertificate.Reason.EMPTY
                    ? ": holds no certificate"
                    : ": holds something that is not a certificate in PEM";
            throw new IOException(file + what, e);
        }
    }

    /** Java does not look at the dates of an authority itself: those out of date are left out here. */
    private KeyStore merged() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        List<X509Certificate> own = new ArrayList<>(configured);
        own.addAll(imported);
        if (roots.isPresent()) {
            own.addAll(roots.get().certificates());
        } else {
            int n = 0;
            for (X509Certificate certificate : manager(null).getAcceptedIssuers()) {
                store.setCertificateEntry("jdk" + n++, certificate);
            }
        }
        int n = 0;
        contextEnds = Instant.MAX;
        for (X509Certificate certificate : own.stream().filter(this::inTime).toList()) {
            store.setCertificateEntry("own" + n++, certificate);
            Instant end = certificate.getNotAfter().toInstant();
            contextEnds = end.isBefore(contextEnds) ? end : contextEnds;
        }
        return store;
    }

    private boolean inTime(X509Certificate certificate) {
        return !clock.instant().isAfter(certificate.getNotAfter().toInstant());
    }

    /** @param store null for the JDK's bundle */
    private static X509TrustManager manager(KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance("PKIX");
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
    }

    private static SSLContext context(TrustManager manager) throws GeneralSecurityException {
        SSLContext made = SSLContext.getInstance("TLS");
        made.init(null, new TrustManager[] {manager}, null);
        return made;
    }
}

package io.mailpanel.mail.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Which certificate authorities the device believes: the JDK's bundle and, if configured, the PEM file of mail.ca. */
public final class Trust {
    private final List<X509Certificate> own;
    private SSLContext context;

    private Trust(List<X509Certificate> own) {
        this.own = own;
    }

    /**
     * Reads the file only; the JDK's bundle is read at the first {@link #context()}.
     *
     * @param caFile a PEM file with one or more certificates that are trusted besides the JDK's bundle
     * @throws IOException if the file cannot be read or holds no certificate; the message says which
     */
    public static Trust load(Optional<Path> caFile) throws IOException {
        return new Trust(caFile.isPresent() ? read(caFile.get()) : List.of());
    }

    /** A TLS context that validates against these authorities. Host names are checked by the protocol that uses it. */
    public synchronized SSLContext context() {
        if (context == null) {
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

    /** Of the authorities in the PEM file, the SHA-256 of each public key in base64: how a browser is told to believe them. */
    public List<String> ownKeys() {
        return own.stream().map(Trust::key).toList();
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
        Collection<? extends Certificate> found;
        try {
            found = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(pem));
        } catch (CertificateException e) {
            throw new IOException(file + ": holds something that is not a certificate in PEM", e);
        }
        if (found.isEmpty()) {
            throw new IOException(file + ": holds no certificate");
        }
        return found.stream().map(X509Certificate.class::cast).toList();
    }

    private KeyStore merged() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        int n = 0;
        for (X509Certificate certificate : manager(null).getAcceptedIssuers()) {
            store.setCertificateEntry("jdk" + n++, certificate);
        }
        for (X509Certificate certificate : own) {
            store.setCertificateEntry("own" + n++, certificate);
        }
        return store;
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

package io.mailpanel.mail.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** Makes keys and certificates (EC P-256): an authority, a server's certificate under it, or a self-signed one. */
public final class CertificateMaker {
    private CertificateMaker() {}

    /** A private key and its certificate. */
    public record Pair(PrivateKey key, X509Certificate certificate) {}

    /** A certificate authority of that name, valid from a day before now for ten years. */
    public static Pair authority(String commonName, Instant now) {
        throw new UnsupportedOperationException();
    }

    /**
     * A server certificate.
     *
     * @param issuer the authority, or null for a self-signed one
     * @param names DNS names and IP addresses for the subject alternative names; the first is the common name
     * @param now valid from a day before, for 397 days under an authority, for ten years self-signed
     */
    public static Pair server(Pair issuer, List<String> names, Instant now) {
        throw new UnsupportedOperationException();
    }

    /** The certificate in PEM. */
    public static String pem(X509Certificate certificate) {
        throw new UnsupportedOperationException();
    }

    /** Stores a pair (and its issuers) as PKCS#12, file mode 0600, written whole or not at all. */
    public static void store(java.nio.file.Path file, char[] password, Pair pair, List<X509Certificate> issuers)
            throws java.io.IOException {
        throw new UnsupportedOperationException();
    }

    /** Reads what {@link #store} wrote. */
    public static Pair load(java.nio.file.Path file, char[] password) throws java.io.IOException {
        throw new UnsupportedOperationException();
    }
}

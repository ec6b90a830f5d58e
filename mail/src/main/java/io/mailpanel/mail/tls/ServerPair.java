package io.mailpanel.mail.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A server's private key and its certificate with those that signed it.
 *
 * @param key never shown, logged or exported
 * @param chain the server's own certificate first
 */
public record ServerPair(PrivateKey key, List<X509Certificate> chain) {
    private static final String ALIAS = "web-config";

    /** Cannot be changed afterwards. */
    public ServerPair {
        chain = List.copyOf(chain);
    }

    /** The server's own certificate. */
    public X509Certificate certificate() {
        return chain.get(0);
    }

    /** As PKCS#12, key and container under the password. */
    public byte[] pkcs12(char[] password) throws IOException {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            keyStore(password).store(bytes, password);
            return bytes.toByteArray();
        } catch (GeneralSecurityException e) {
            throw new IOException("the key cannot be stored", e);
        }
    }

    /** As a key store in memory with one entry. */
    public KeyStore keyStore(char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, key, password, chain.toArray(Certificate[]::new));
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key cannot be used", e);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "ServerPair[" + CertificateNames.subject(certificate()) + "]";
    }
}

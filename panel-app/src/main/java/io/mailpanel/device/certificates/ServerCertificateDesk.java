package io.mailpanel.device.certificates;

import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.PairFile;
import java.util.List;
import java.util.Optional;

/** Network Security &gt; Server Certificate: what Web Config shows to browsers. Thread-safe. */
public interface ServerCertificateDesk {
    /** The field of the file with the certificate. */
    String FILE = "certificate.pair";

    /** The largest file with certificate or key, bytes. */
    int MOST_BYTES = PairFile.MOST_BYTES;

    /** The one in use; empty until Web Config has begun to answer. */
    Optional<ServerCertificate> now();

    /** The names that an imported certificate is good for; none for the device's own. Cheap. */
    List<String> importedNames();

    /** The one in use in PEM, without any key, with those that signed it; empty as {@link #now()}. */
    Optional<String> pem();

    /**
     * Uses an imported key and certificate from the next connection on. It is checked whole before anything changes.
     *
     * @param certificate PEM with the certificate and those that signed it, in order, perhaps with the key; or PKCS#12
     * @param key the key in PEM, if it is not in the first file; else empty
     * @param password of key or PKCS#12; empty if there is none. It is not kept
     * @throws Refused why not, field {@link #FILE}
     */
    void importPair(byte[] certificate, byte[] key, char[] password) throws Refused;

    /**
     * Uses the device's own certificate again and deletes the imported key.
     *
     * @throws Refused if that cannot be stored
     */
    void useOwn() throws Refused;
}

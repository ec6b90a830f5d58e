package io.mailpanel.mail.tls;

import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Which certificate authorities the device believes: the JDK's bundle and, if configured, the PEM file of mail.ca. */
public final class Trust {

    /**
     * @param caFile a PEM file with one or more certificates that are trusted besides the JDK's bundle
     * @throws java.io.IOException if the file cannot be read or holds no certificate; the message says which
     */
    public static Trust load(Optional<Path> caFile) throws java.io.IOException {
        throw new UnsupportedOperationException();
    }

    /** A TLS context that validates against these authorities. Host names are checked by the protocol that uses it. */
    public SSLContext context() {
        throw new UnsupportedOperationException();
    }
}

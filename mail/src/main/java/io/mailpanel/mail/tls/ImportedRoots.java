package io.mailpanel.mail.tls;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A bundle of root certificates that an administrator imported in place of the system's.
 *
 * @param certificates its authorities, each once
 * @param version what the file says of itself, as Mozilla's does; empty if it says nothing
 * @param file the name that it was uploaded with, safe to show
 * @param imported when
 */
public record ImportedRoots(List<X509Certificate> certificates, String version, String file, Instant imported) {
    /** Cannot be changed afterwards. */
    public ImportedRoots {
        certificates = List.copyOf(certificates);
    }
}

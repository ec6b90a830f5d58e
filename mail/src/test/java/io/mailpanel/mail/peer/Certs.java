package io.mailpanel.mail.peer;

import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A test's own authority, servers under it, and a device that trusts it. */
public final class Certs {
    private static final char[] PASSWORD = "test".toCharArray();

    private final Pair authority = CertificateMaker.authority("Test CA", Instant.now());
    private final Path caFile;

    public Certs(Path folder) throws IOException {
        caFile = Files.writeString(folder.resolve("ca.pem"), CertificateMaker.pem(authority.certificate()));
    }

    public Trust trust() throws IOException {
        return Trust.load(Optional.of(caFile));
    }

    /** A server's TLS side under this authority, for these names. */
    public SSLContext server(String... names) throws GeneralSecurityException, IOException {
        Pair pair = CertificateMaker.server(authority, List.of(names), Instant.now());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("k", pair.key(), PASSWORD, new Certificate[] {pair.certificate(), authority.certificate()});
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}

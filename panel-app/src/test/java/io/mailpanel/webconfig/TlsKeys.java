package io.mailpanel.webconfig;

import io.mailpanel.mail.tls.CertificateMaker;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;

/** A certificate for tests. */
final class TlsKeys {
    static final char[] PASSWORD = "test".toCharArray();

    private TlsKeys() {}

    static KeyStore selfSigned() throws Exception {
        CertificateMaker.Pair pair = CertificateMaker.server(null, List.of("localhost", "127.0.0.1"), Instant.now());
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("webconfig", pair.key(), PASSWORD, new Certificate[] {pair.certificate()});
        return store;
    }
}

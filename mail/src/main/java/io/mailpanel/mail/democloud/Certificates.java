package io.mailpanel.mail.democloud;

import io.mailpanel.mail.democloud.fault.ShownCertificate;
import io.mailpanel.mail.democloud.fault.Tls;
import io.mailpanel.mail.store.SafeFile;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** The stand-in's own certificate authority and the certificate of its servers, kept in its folder; and some that are no good. */
final class Certificates implements Tls {
    private static final String AUTHORITY_NAME = "Mailpanel demo cloud CA";
    private static final List<String> NAMES = List.of("localhost", "127.0.0.1", "::1");
    /** A certificate with less time left than this is made anew at the start. */
    private static final Duration MARGIN = Duration.ofDays(30);
    /** Longer than a server's certificate is good for. */
    private static final Duration LONG_AGO = Duration.ofDays(400);

    private final Path caFile;
    private final char[] password;
    private final Instant now;
    private final Pair authority;
    private final Pair server;
    private final Map<ShownCertificate, SSLContext> contexts = new EnumMap<>(ShownCertificate.class);

    /**
     * @param folder where they are kept; made anew there if absent or about to end
     * @param password protects the key files
     */
    Certificates(Path folder, char[] password, Instant now) throws IOException {
        this.caFile = folder.resolve("ca.pem");
        this.password = password.clone();
        this.now = now;
        Path authorityKey = folder.resolve("ca.p12");
        Path serverKey = folder.resolve("server.p12");
        if (usable(authorityKey, now)) {
            authority = CertificateMaker.load(authorityKey, password);
        } else {
            authority = CertificateMaker.authority(AUTHORITY_NAME, now);
            CertificateMaker.store(authorityKey, password, authority, List.of());
            Files.deleteIfExists(serverKey);
        }
        byte[] pem = CertificateMaker.pem(authority.certificate()).getBytes(StandardCharsets.US_ASCII);
        SafeFile.write(caFile, pem);
        if (usable(serverKey, now)) {
            server = CertificateMaker.load(serverKey, password);
        } else {
            server = CertificateMaker.server(authority, NAMES, now);
            CertificateMaker.store(serverKey, password, server, List.of(authority.certificate()));
        }
    }

    private boolean usable(Path file, Instant now) throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        X509Certificate kept = CertificateMaker.load(file, password).certificate();
        return kept.getNotBefore().before(Date.from(now)) && kept.getNotAfter().after(Date.from(now.plus(MARGIN)));
    }

    /** The authority's certificate, PEM: what clients must trust. */
    Path caFile() {
        return caFile;
    }

    @Override
    public synchronized SSLContext with(ShownCertificate shown) {
        return contexts.computeIfAbsent(shown, this::make);
    }

    private SSLContext make(ShownCertificate shown) {
        return switch (shown) {
            case GOOD -> context(server, authority);
            case EXPIRED -> context(CertificateMaker.server(authority, NAMES, now.minus(LONG_AGO)), authority);
            case OTHER_NAME -> context(CertificateMaker.server(authority, List.of("other.example"), now), authority);
            case UNKNOWN_AUTHORITY -> {
                Pair stranger = CertificateMaker.authority("Unknown CA", now);
                yield context(CertificateMaker.server(stranger, NAMES, now), stranger);
            }
            case NOT_FOR_SERVERS -> context(CertificateMaker.client(authority, NAMES, now), authority);
        };
    }

    /** @param chain the server's first, with its key */
    private SSLContext context(Pair... chain) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            Certificate[] certificates =
                    Arrays.stream(chain).map(Pair::certificate).toArray(Certificate[]::new);
            store.setKeyEntry("server", chain[0].key(), password, certificates);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, password);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), null, null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("TLS cannot be set up for the demo cloud", e);
        }
    }
}

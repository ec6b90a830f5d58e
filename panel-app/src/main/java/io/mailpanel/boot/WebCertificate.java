package io.mailpanel.boot;

import io.mailpanel.mail.store.SafeFile;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Web Config's own certificate: made at the first start, and anew when the machine has an address that it lacks. */
final class WebCertificate {
    private static final Logger LOG = LoggerFactory.getLogger(WebCertificate.class);

    private final Path file;
    private final Path passwordFile;
    private final Clock clock;

    /**
     * @param folder where it is kept
     * @param clock the time
     */
    WebCertificate(Path folder, Clock clock) {
        this.file = folder.resolve("web-config.p12");
        this.passwordFile = folder.resolve("web-config.password");
        this.clock = clock;
    }

    /** A key store of one key, and the password for both. */
    record Kept(KeyStore keyStore, char[] password) {}

    /**
     * The certificate, good for these names.
     *
     * @param names host names and addresses, the common name first
     * @throws IOException if it can neither be read nor be made
     */
    Kept forNames(List<String> names) throws IOException {
        char[] password = password();
        Pair pair = usable(password, names);
        if (pair == null) {
            pair = CertificateMaker.server(null, names, clock.instant());
            CertificateMaker.store(file, password, pair, List.of());
            LOG.info("made a certificate for Web Config: {}", String.join(", ", names));
        }
        return new Kept(keyStore(pair, password), password);
    }

    private Pair usable(char[] password, List<String> names) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            Pair pair = CertificateMaker.load(file, password);
            X509Certificate certificate = pair.certificate();
            boolean ours = certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal());
            boolean inTime = clock.instant().isBefore(certificate.getNotAfter().toInstant());
            return !ours || (inTime && namesOf(certificate).containsAll(names)) ? pair : null;
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("Web Config's certificate cannot be read and is made anew", e);
            return null;
        }
    }

    private static Set<String> namesOf(X509Certificate certificate) throws GeneralSecurityException {
        return certificate.getSubjectAlternativeNames().stream()
                .map(name -> Addresses.plain(String.valueOf(name.get(1))))
                .collect(Collectors.toSet());
    }

    private static KeyStore keyStore(Pair pair, char[] password) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("web-config", pair.key(), password, new Certificate[] {pair.certificate()});
            return store;
        } catch (GeneralSecurityException e) {
            throw new IOException("Web Config's certificate cannot be used", e);
        }
    }

    private char[] password() throws IOException {
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            SafeFile.write(
                    passwordFile, Base64.getUrlEncoder().encodeToString(random).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(passwordFile, StandardCharsets.US_ASCII).strip().toCharArray();
    }
}

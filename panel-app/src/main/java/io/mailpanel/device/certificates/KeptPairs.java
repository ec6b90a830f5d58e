package io.mailpanel.device.certificates;

import io.mailpanel.mail.store.SafeFile;
import io.mailpanel.mail.tls.BadCertificate;
import io.mailpanel.mail.tls.PairFile;
import io.mailpanel.mail.tls.ServerPair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of Web Config's keys: the device's own pair, and an imported one that goes before it. All 0600, PKCS#12. */
final class KeptPairs {
    private static final Logger LOG = LoggerFactory.getLogger(KeptPairs.class);

    private final Path own;
    private final Path imported;
    private final Path passwordFile;

    /** @param folder where they are kept */
    KeptPairs(Path folder) {
        this.own = folder.resolve("web-config.p12");
        this.imported = folder.resolve("web-config-imported.p12");
        this.passwordFile = folder.resolve("web-config.password");
    }

    Optional<ServerPair> own() throws IOException {
        return read(own);
    }

    Optional<ServerPair> imported() throws IOException {
        return read(imported);
    }

    void keepOwn(ServerPair pair) throws IOException {
        SafeFile.write(own, pair.pkcs12(password()));
    }

    void keepImported(ServerPair pair) throws IOException {
        SafeFile.write(imported, pair.pkcs12(password()));
    }

    void forgetImported() throws IOException {
        SafeFile.delete(imported);
    }

    /** Guards the files on their way through a backup, no more: it lies beside them. */
    char[] password() throws IOException {
        if (!Files.exists(passwordFile)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            SafeFile.write(
                    passwordFile, Base64.getUrlEncoder().encodeToString(random).getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(passwordFile, StandardCharsets.US_ASCII).strip().toCharArray();
    }

    private Optional<ServerPair> read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(PairFile.kept(Files.readAllBytes(file), password()));
        } catch (IOException | BadCertificate e) {
            LOG.warn("{}: Web Config's certificate cannot be read and is not used: {}", file, e.toString());
            return Optional.empty();
        }
    }
}

package io.mailpanel.mail.tls;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The certificate authorities that Java comes with, or that the system has put there (Debian: ca-certificates-java).
 *
 * @param certificates how many
 * @param changed when the file was last written
 */
public record RootBundle(int certificates, Instant changed) {
    private static final Logger LOG = LoggerFactory.getLogger(RootBundle.class);

    /** Reads this Java's bundle once, when first asked; empty if it cannot be read, which is logged. Thread-safe. */
    public static Supplier<Optional<RootBundle>> ofThisMachine() {
        return new Supplier<>() {
            private Optional<RootBundle> read;

            @Override
            public synchronized Optional<RootBundle> get() {
                if (read == null) {
                    read = file().flatMap(RootBundle::of);
                }
                return read;
            }
        };
    }

    /** Where the JDK looks, in its order (JSSE Reference Guide, "Creating an X509TrustManager"). */
    private static Optional<Path> file() {
        Path security = Path.of(System.getProperty("java.home"), "lib", "security");
        String chosen = System.getProperty("javax.net.ssl.trustStore");
        Stream<Path> places = chosen == null
                ? Stream.of(security.resolve("jssecacerts"), security.resolve("cacerts"))
                : Stream.of(Path.of(chosen));
        return places.filter(Files::isRegularFile).findFirst();
    }

    static Optional<RootBundle> of(Path store) {
        try {
            // Without a password only the certificates can be read, which is all that is wanted.
            KeyStore bundle = KeyStore.getInstance(new File(store.toString()), (char[]) null);
            return Optional.of(new RootBundle(
                    bundle.size(), Files.getLastModifiedTime(store.toRealPath()).toInstant()));
        } catch (IOException | GeneralSecurityException e) {
            LOG.warn("{}: Java's certificate authorities cannot be counted: {}", store, e.toString());
            return Optional.empty();
        }
    }
}

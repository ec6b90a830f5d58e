package io.mailpanel.mail.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the status sheet says of the root certificates is what TLS believes. */
final class RootBundleTest {
    @TempDir
    private Path folder;

    @Test
    void asManyAsTlsBelieves() throws Exception {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init((KeyStore) null);
        TrustManager[] managers = factory.getTrustManagers();
        int believed = Arrays.stream(managers)
                .mapToInt(m -> ((X509TrustManager) m).getAcceptedIssuers().length)
                .sum();
        assertThat(RootBundle.ofThisMachine().get().orElseThrow().certificates())
                .isEqualTo(believed)
                .isPositive();
    }

    @Test
    void aDamagedFileIsNone() throws Exception {
        Path file = Files.writeString(folder.resolve("cacerts"), "no key store");
        assertThat(RootBundle.of(file)).isEmpty();
    }
}

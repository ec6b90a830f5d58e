package io.mailpanel.mail.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrustTest {
    private static final char[] PASSWORD = "pw".toCharArray();

    @TempDir
    Path folder;

    @Test
    void aServerUnderTheConfiguredAuthorityIsBelievedAndOthersAreNot() throws Exception {
        var authority = CertificateMaker.authority("Our CA", Instant.now());
        var stranger = CertificateMaker.authority("Their CA", Instant.now());
        Path ca = pem("ca.pem", authority);
        HttpsServer server = server(CertificateMaker.server(authority, List.of("localhost"), Instant.now()), authority);
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            assertThat(get(Trust.load(Optional.of(ca)).context(), address)).isEqualTo(204);
            Path other = pem("other.pem", stranger);
            assertThatThrownBy(() -> get(Trust.load(Optional.of(other)).context(), address))
                    .isInstanceOf(IOException.class);
            assertThatThrownBy(() -> get(Trust.load(Optional.empty()).context(), address))
                    .isInstanceOf(IOException.class);
            URI otherName =
                    URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
            assertThatThrownBy(() -> get(Trust.load(Optional.of(ca)).context(), otherName))
                    .isInstanceOf(IOException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void severalCertificatesInOneFileAreAllTrustedBesideTheBundle() throws Exception {
        var one = CertificateMaker.authority("One", Instant.now());
        var two = CertificateMaker.authority("Two", Instant.now());
        Path ca = folder.resolve("ca.pem");
        Files.writeString(ca, CertificateMaker.pem(one.certificate()) + CertificateMaker.pem(two.certificate()));
        HttpsServer server = server(CertificateMaker.server(two, List.of("localhost"), Instant.now()), two);
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            assertThat(get(Trust.load(Optional.of(ca)).context(), address)).isEqualTo(204);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anImportedAuthorityIsBelievedAtOnceAndAfterARestartUntilItIsRemoved() throws Exception {
        var ca = CertificateMaker.authority("Imported", Instant.now());
        HttpsServer server = server(CertificateMaker.server(ca, List.of("localhost"), Instant.now()), ca);
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            Path kept = folder.resolve("certificates");
            Trust trust = Trust.load(Optional.empty(), kept);
            assertThatThrownBy(() -> get(trust.context(), address)).isInstanceOf(SSLHandshakeException.class);
            trust.keepImported(List.of(ca.certificate()));
            assertThat(get(trust.context(), address)).isEqualTo(204);
            assertThat(trust.context())
                    .as("one context until something changes")
                    .isSameAs(trust.context());
            Trust restarted = Trust.load(Optional.empty(), kept);
            assertThat(get(restarted.context(), address)).isEqualTo(204);
            assertThat(restarted.ownKeys()).hasSize(1);
            restarted.keepImported(List.of());
            assertThatThrownBy(() -> get(restarted.context(), address)).isInstanceOf(SSLHandshakeException.class);
            assertThat(Trust.load(Optional.empty(), kept).imported()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void importedRootsStandInPlaceOfTheSystems() throws Exception {
        var ca = CertificateMaker.authority("A root", Instant.now());
        var stranger = CertificateMaker.authority("Another root", Instant.now());
        Path kept = folder.resolve("certificates");
        HttpsServer server = server(CertificateMaker.server(ca, List.of("localhost"), Instant.now()), ca);
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            Trust trust = Trust.load(Optional.empty(), kept);
            Instant when = Instant.ofEpochSecond(1_700_000_000);
            var roots = new ImportedRoots(List.of(ca.certificate(), stranger.certificate()), "v 7", "ca.crt", when);
            trust.keepRoots(Optional.of(roots));
            assertThat(get(trust.context(), address)).isEqualTo(204);
            Trust restarted = Trust.load(Optional.empty(), kept);
            assertThat(restarted.roots()).contains(roots);
            assertThat(get(restarted.context(), address)).isEqualTo(204);
            restarted.keepRoots(Optional.empty());
            assertThat(Trust.load(Optional.empty(), kept).roots()).isEmpty();
            assertThatThrownBy(() -> get(restarted.context(), address)).isInstanceOf(SSLHandshakeException.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAuthorityThatRanOutIsNotBelieved() throws Exception {
        Instant then = Instant.now().minus(Duration.ofDays(3652));
        var ca = CertificateMaker.authority("Ran out", then);
        HttpsServer server = server(CertificateMaker.server(ca, List.of("localhost"), Instant.now()), ca);
        try {
            URI address = URI.create("https://localhost:" + server.getAddress().getPort() + "/");
            Trust trust = Trust.load(Optional.empty());
            trust.keepImported(List.of(ca.certificate()));
            assertThatThrownBy(() -> get(trust.context(), address)).isInstanceOf(SSLHandshakeException.class);
            assertThat(trust.ownKeys()).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void damagedImportedFilesArePutAsideAndTheRestGoesOn() throws Exception {
        Path kept = Files.createDirectories(folder.resolve("certificates"));
        Files.writeString(kept.resolve("ca-certificates.pem"), "-----BEGIN CERTIFICATE-----\nAA");
        Files.writeString(kept.resolve("root-certificates.pem"), "-----BEGIN CERTIFICATE-----\nAA");
        Trust trust = Trust.load(Optional.empty(), kept);
        assertThat(trust.imported()).isEmpty();
        assertThat(trust.roots()).isEmpty();
        assertThat(trust.context()).isNotNull();
        assertThat(kept.resolve("ca-certificates.pem.bad")).exists();
        assertThat(kept.resolve("root-certificates.pem.bad")).exists();
    }

    @Test
    void aBadCaFileIsNamed() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path junk = Files.writeString(
                folder.resolve("junk.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path absent = folder.resolve("absent.pem");
        for (Path file : List.of(empty, junk, absent)) {
            assertThatThrownBy(() -> Trust.load(Optional.of(file)))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    @Test
    void certificatesLastAsLongAsPromisedAndNameTheirHosts() throws Exception {
        Instant now = Instant.parse("2026-03-01T00:00:00Z");
        var authority = CertificateMaker.authority("CA", now);
        var server = CertificateMaker.server(authority, List.of("localhost", "127.0.0.1", "::1"), now);
        server.certificate().verify(authority.certificate().getPublicKey());
        assertThat(server.certificate().getNotBefore().toInstant()).isEqualTo(now.minus(Duration.ofDays(1)));
        assertThat(Duration.between(
                        server.certificate().getNotBefore().toInstant(),
                        server.certificate().getNotAfter().toInstant()))
                .isEqualTo(Duration.ofDays(397));
        assertThat(server.certificate().getSubjectAlternativeNames())
                .extracting(n -> String.valueOf(n.get(1)))
                .containsExactly("localhost", "127.0.0.1", "0:0:0:0:0:0:0:1");
        var alone = CertificateMaker.server(null, List.of("mailpanel.local"), now);
        alone.certificate().verify(alone.certificate().getPublicKey());
        assertThat(alone.certificate().getNotAfter().toInstant()).isAfter(now.plus(Duration.ofDays(3600)));
    }

    @Test
    void aPairIsStoredPrivatelyAndReadBack() throws Exception {
        var pair = CertificateMaker.server(null, List.of("localhost"), Instant.now());
        Path file = folder.resolve("deep/key.p12");
        CertificateMaker.store(file, PASSWORD, pair, List.of());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(CertificateMaker.load(file, PASSWORD)).isEqualTo(pair);
        assertThatThrownBy(() -> CertificateMaker.load(file, "no".toCharArray()))
                .isInstanceOf(IOException.class);
        assertThat(pair.toString()).doesNotContain("PrivateKey");
    }

    private Path pem(String name, CertificateMaker.Pair pair) throws IOException {
        return Files.writeString(folder.resolve(name), CertificateMaker.pem(pair.certificate()));
    }

    private static int get(SSLContext context, URI address) throws Exception {
        HttpClient client = HttpClient.newBuilder().sslContext(context).build();
        return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static HttpsServer server(CertificateMaker.Pair pair, CertificateMaker.Pair issuer) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("k", pair.key(), PASSWORD, new java.security.cert.Certificate[] {
            pair.certificate(), issuer.certificate()
        });
        KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(store, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        return server;
    }
}

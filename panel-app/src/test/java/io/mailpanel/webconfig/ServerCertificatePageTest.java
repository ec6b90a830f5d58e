package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import io.mailpanel.mail.tls.CertificateNames;
import io.mailpanel.mail.tls.ServerPair;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Web Config's own certificate, imported, exported and back, as it answers over real TLS. */
final class ServerCertificatePageTest {
    private static final String PAGE = "/network-security/server-certificate";
    private static final String ADMIN = "Administrator-1";
    private static final Pair CA = CertificateMaker.authority("Office CA", Instant.now());
    private static final Pair SERVER =
            CertificateMaker.server(CA, List.of("localhost", "panel.contoso.example"), Instant.now());

    @TempDir
    Path folder;

    private RealDevice real;
    private WebConfig web;
    private KeyStore own;

    @BeforeEach
    void start() throws Exception {
        real = new RealDevice(folder);
        real.device.setLanguage(Language.EN);
        char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
        real.access.changePassword(initial, ADMIN.toCharArray(), "panel");
        DeviceServerCertificate.Keys keys = real.device.webCertificate().open();
        own = keys.store();
        web = WebConfig.start(
                real.device,
                Optional.empty(),
                new WebConfig.Options(
                        "127.0.0.1", 0, own, keys.password(), WebConfig.Live.OFF, Clock.systemDefaultZone()));
        real.device.webCertificate().serve(other -> web.present(other.store(), other.password()));
    }

    @AfterEach
    void end() {
        web.close();
        real.close();
    }

    private Client client(X509Certificate believed) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("webconfig", believed);
        Client client = new Client(web, store);
        client.logIn(ADMIN);
        return client;
    }

    /** Without the places where a line may end. */
    private static String plain(String page) {
        return page.replace("<wbr>", "");
    }

    private X509Certificate own() throws Exception {
        return (X509Certificate) own.getCertificate("web-config");
    }

    @Test
    void anImportedPairIsShownFromTheNextConnectionOnAndTheKeyStaysIn() throws Exception {
        String key = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(SERVER.key().getEncoded()) + "\n-----END PRIVATE KEY-----\n";
        String chain = CertificateMaker.pem(SERVER.certificate()) + CertificateMaker.pem(CA.certificate());
        Client before = client(own());
        assertThat(plain(before.get(PAGE).body()))
                .contains("Made by the device itself", CertificateNames.fingerprint(own()), "127.0.0.1");
        assertThat(real.device.state().webFingerprint()).contains(CertificateNames.fingerprint(own()));

        HttpResponse<String> refused = before.upload(
                PAGE,
                Map.of("csrf", Client.csrf(before.get(PAGE).body())),
                Map.of("certificate/chain.pem", chain.getBytes()));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The private key is missing.");

        HttpResponse<String> taken = before.upload(
                PAGE,
                Map.of("csrf", Client.csrf(before.get(PAGE).body())),
                Map.of("certificate/chain.pem", chain.getBytes(), "key/key.pem", key.getBytes()));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(real.device.state().webFingerprint()).contains(CertificateNames.fingerprint(SERVER.certificate()));

        Client after = client(CA.certificate());
        String page = after.get(PAGE).body();
        assertThat(plain(page))
                .contains("Imported.", CertificateNames.fingerprint(SERVER.certificate()), "panel.contoso.example")
                .contains("names that the certificate does not hold: 127.0.0.1")
                .doesNotContain("PRIVATE KEY");
        assertThatThrownBy(() -> client(own())).isInstanceOf(SSLHandshakeException.class);
        HttpResponse<String> exported = after.get(PAGE + "/certificate.pem");
        assertThat(exported.body()).isEqualTo(chain);
        assertThat(exported.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(new RawTls("127.0.0.1", web.port())
                        .raw("GET /log-in HTTP/1.1\r\nHost: panel.contoso.example\r\nConnection: close\r\n\r\n"))
                .as("the name that the certificate was issued for")
                .startsWith("HTTP/1.1 200");

        after.post(PAGE + "/own", Map.of("csrf", Client.csrf(page)));
        assertThat(client(own()).get(PAGE).body()).contains("Made by the device itself");
        assertThat(new RawTls("127.0.0.1", web.port())
                        .raw("GET /log-in HTTP/1.1\r\nHost: panel.contoso.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 421");
    }

    @Test
    void pkcs12InChromiumWithItsPassword() throws Exception {
        Path file = folder.resolve("panel.p12");
        Files.write(
                file,
                new ServerPair(SERVER.key(), List.of(SERVER.certificate(), CA.certificate()))
                        .pkcs12("P12-Password".toCharArray()));
        String at = "https://localhost:" + web.port() + PAGE;
        try (Browser browser = new Browser("en")) {
            browser.open(at);
            browser.type("password", ADMIN);
            browser.click("login");
            browser.find("certificate").sendKeys(file.toString());
            browser.click("import");
            assertThat(browser.text("certificate-error")).contains("protected by a password");
            browser.find("certificate").sendKeys(file.toString());
            browser.type("key-password", "P12-Password");
            browser.click("import");
            browser.says("The certificate is in use from the next connection on");
            assertThat(browser.text("in-use")).isEqualTo("In use");
            browser.says(CertificateNames.fingerprint(SERVER.certificate()));
        }
        try (Browser browser = new Browser("ru")) {
            browser.open(at);
            browser.type("password", ADMIN);
            browser.click("login");
            browser.says(CertificateNames.fingerprint(SERVER.certificate()));
            browser.says("Сертификат сервера");
        }
    }
}

package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.mail.tls.CertificateMaker;
import io.mailpanel.mail.tls.CertificateNames;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Certificate files as people and attackers upload them: over real TLS sockets, against every page that takes files. */
final class UploadTest extends ScriptedSite {
    private static final String CA = "/network-security/ca-certificate";
    private static final String ROOTS = "/network-security/root-certificate-update";
    private static final String SERVER = "/network-security/server-certificate";

    private String csrf(String page) throws Exception {
        return Client.csrf(client.get(page).body());
    }

    private HttpResponse<String> upload(String page, String name, byte[] file) throws Exception {
        return client.upload(page, Map.of("csrf", csrf(page)), Map.of(name + "/file.pem", file));
    }

    private String authority(String name) {
        return CertificateMaker.pem(
                CertificateMaker.authority(name, clock.instant()).certificate());
    }

    @Test
    void badFilesAreRefusedInWordsAndChangeNothing() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String server = CertificateMaker.pem(
                CertificateMaker.server(null, List.of("x"), clock.instant()).certificate());
        String old = CertificateMaker.pem(
                CertificateMaker.authority("Old CA", clock.instant().minus(Duration.ofDays(4000)))
                        .certificate());
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("", "Choose a file.");
        bad.put("PK\u0003\u0004\u0000binary", "This is not a certificate file.");
        bad.put("-----BEGIN CERTIFICATE-----\nMIIB", "Entry 1 of the file is damaged");
        bad.put(authority("Good") + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----", "Entry 2 of the");
        bad.put("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "The file holds a private key.");
        bad.put(server, "Certificate 1 (CN=x) is not a CA's");
        bad.put(old, "Certificate 1 (CN=Old CA) has expired.");
        bad.put(
                WeakAuthority.pem(1024, "CN=Old Office CA", "SHA256withRSA", clock.instant()),
                "The key of certificate 1 (CN=Old Office CA) is too weak");
        bad.put(
                WeakAuthority.pem(2048, "CN=Above", "SHA1withRSA", clock.instant()),
                "Certificate 1 (CN=Old Office CA) is signed with MD5 or SHA-1");
        bad.put(authority("Twice").repeat(2), "Certificate 2 (CN=Twice) is already on the device");
        bad.put("x".repeat(TrustDesk.MOST_AUTHORITY_BYTES + 1), "The file is too large: at most 256 KiB.");
        for (Map.Entry<String, String> one : bad.entrySet()) {
            HttpResponse<String> answer = upload(CA, "file", one.getKey().getBytes(StandardCharsets.ISO_8859_1));
            assertThat(answer.statusCode()).as(one.getValue()).isEqualTo(422);
            assertThat(answer.body()).contains("Nothing was changed.").contains(one.getValue());
            assertThat(device.trust.authorities()).isEmpty();
        }
        assertThat(upload(CA, "file", authority("Contoso <b>CA</b>").getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get(CA).body())
                .contains("CA certificates imported: 1.", "Contoso &lt;b&gt;CA")
                .doesNotContain("<b>CA");
        assertThat(device.trust.authorities()).hasSize(1);
    }

    @Test
    void aBundleIsTakenWholeOrNotAtAll() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        StringBuilder bundle = new StringBuilder("## Certificate data from Mozilla as of: Tue Sep  9 2025 GMT\n");
        for (int i = 0; i < TrustDesk.FEWEST_ROOTS; i++) {
            HttpResponse<String> few = upload(ROOTS, "file", bundle.toString().getBytes(StandardCharsets.US_ASCII));
            assertThat(few.body()).containsAnyOf("Too few certificates", "This is not a certificate file");
            bundle.append(authority("Root " + i));
        }
        byte[] spoilt = (bundle + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n")
                .getBytes(StandardCharsets.US_ASCII);
        assertThat(upload(ROOTS, "file", spoilt).body()).contains("Entry 11 of the file is damaged");
        assertThat(device.trust.roots().imported()).isFalse();

        // Of a bundle, weak roots are left out; it counts ten nevertheless.
        bundle.append(WeakAuthority.pem(1024, "CN=Old Office CA", "SHA1withRSA", clock.instant()));
        assertThat(upload(ROOTS, "file", bundle.toString().getBytes(StandardCharsets.US_ASCII))
                        .statusCode())
                .isEqualTo(303);
        assertThat(client.get(ROOTS).body())
                .contains("Root certificates imported: 10.", "Tue Sep  9 2025 GMT", "file.pem", "2 Mar 2026");
        assertThat(device.sheet().sheet().toString()).contains("Root certificates");
        client.post(ROOTS + "/system", Map.of("csrf", csrf(ROOTS)));
        assertThat(client.get(ROOTS).body()).contains("The system's root certificates are in use again.");
        assertThat(device.trust.roots().imported()).isFalse();
    }

    @Test
    void twoOfOneNameAreToldApart() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        X509Certificate one = CertificateMaker.authority(
                        "Office", clock.instant().minus(Duration.ofDays(3640)))
                .certificate();
        X509Certificate two = CertificateMaker.authority(
                        "Office", clock.instant().minus(Duration.ofDays(3640)))
                .certificate();
        device.believed.keepImported(List.of(one, two));
        String page = client.get("/status").body();
        for (X509Certificate each : List.of(one, two)) {
            String print = CertificateNames.fingerprint(each).substring(0, 11);
            assertThat(page).containsOnlyOnce("Office (SHA-256 " + print + "…) expires on 13 Mar 2026.");
        }
        device.believed.keepImported(List.of(one));
        assertThat(client.get("/status").body()).contains("The CA certificate Office expires on 13 Mar 2026.");
    }

    @Test
    void theFirstPageSaysWhatRunsOut() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.get("/status").body()).doesNotContain("The CA certificate");
        device.believed.keepImported(List.of(
                CertificateMaker.authority("Fresh", clock.instant()).certificate(),
                CertificateMaker.authority("Ends", clock.instant().minus(Duration.ofDays(3640)))
                        .certificate(),
                CertificateMaker.authority("Ended", clock.instant().minus(Duration.ofDays(3660)))
                        .certificate()));
        assertThat(client.get("/status").body())
                .contains("The CA certificate Ends expires on 13 Mar 2026.")
                .contains("The CA certificate Ended expired on 21 Feb 2026.")
                .doesNotContain("Fresh");
    }

    @Test
    void filesAreTakenOnlyFromALoggedInBrowserWithItsTokenAndOnlyWhereTheyBelong() throws Exception {
        byte[] good = authority("Good").getBytes(StandardCharsets.US_ASCII);
        client.get("/log-in");
        assertThat(client.upload("/log-in", Map.of("csrf", "x"), Map.of("password/p", new byte[20_000]))
                        .statusCode())
                .isEqualTo(400);
        assertThat(client.upload(CA, Map.of(), Map.of("file/ca.pem", good)).statusCode())
                .as("to log-in")
                .isEqualTo(303);
        client.logIn(ScriptedDevice.PASSWORD);
        assertThat(client.upload(CA, Map.of(), Map.of("file/ca.pem", good)).statusCode())
                .isEqualTo(403);
        assertThat(client.upload(CA, Map.of("csrf", "wrong"), Map.of("file/ca.pem", good))
                        .statusCode())
                .isEqualTo(403);
        assertThat(client.upload(
                                "/network/email-server/basic",
                                Map.of("csrf", csrf(CA), "method", "OFF"),
                                Map.of("file/ca.pem", good))
                        .statusCode())
                .isEqualTo(400);
        assertThat(device.trust.authorities()).isEmpty();
    }

    @Test
    void whatIsMuchTooLargeIsRefusedInWordsAndNothingIsWrittenToTheDisk() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        long before = multipartFiles(temporary);
        for (String page : List.of(CA, ROOTS, SERVER)) {
            HttpResponse<String> answer = upload(page, "file", new byte[5 * 1024 * 1024]);
            assertThat(answer.statusCode()).as(page).isEqualTo(413);
            assertThat(answer.body()).contains("much larger than this page takes");
            assertThat(upload(page, "file", new byte[200_000]).statusCode()).isEqualTo(422);
        }
        assertThat(multipartFiles(temporary)).isEqualTo(before);
    }

    @Test
    void whatDoesNotSayItsLengthIsNotRead() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        String body = "--edge\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\n" + csrf(CA)
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"ca.pem\"\r\n\r\n"
                + authority("Chunked") + "\r\n--edge--\r\n";
        InputStream in = new ByteArrayInputStream(body.getBytes(StandardCharsets.US_ASCII));
        assertThat(client.uploadChunked(CA, in).statusCode()).isEqualTo(400);
        assertThat(device.trust.authorities()).isEmpty();
    }

    @Test
    void rubbishThatCallsItselfMultipartIsNotUnderstood() throws Exception {
        client.logIn(ScriptedDevice.PASSWORD);
        Random random = new Random(5);
        for (int i = 0; i < 60; i++) {
            byte[] file = new byte[random.nextInt(3000)];
            random.nextBytes(file);
            HttpResponse<String> answer = upload(i % 2 == 0 ? CA : ROOTS, "file", file);
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        HttpResponse<String> none =
                client.post(CA, Map.of("csrf", "x"), "Origin", client.origin(), "Content-Type", "multipart/form-data");
        assertThat(none.statusCode()).isIn(400, 403);
        assertThat(device.trust.authorities()).isEmpty();
    }

    private static long multipartFiles(Path folder) throws Exception {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f -> f.getFileName().toString().toLowerCase().startsWith("multipart"))
                    .count();
        }
    }
}

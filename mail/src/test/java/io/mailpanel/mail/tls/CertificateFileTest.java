package io.mailpanel.mail.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Uploaded certificate files: what is taken, and what is refused, as a whole. */
final class CertificateFileTest {
    private static final int MOST = 64 * 1024;
    private static final Instant NOW = Instant.now();
    private static final X509Certificate ONE =
            CertificateMaker.authority("One", NOW).certificate();
    private static final X509Certificate TWO =
            CertificateMaker.authority("Two", NOW).certificate();
    private static final String PEM = CertificateMaker.pem(ONE);

    @Test
    void pemWithOneOrManyAndDer() throws Exception {
        assertThat(read(PEM)).containsExactly(ONE);
        assertThat(CertificateFile.read(ONE.getEncoded(), MOST)).containsExactly(ONE);
        assertThat(read("Comment: ä\n\n" + PEM + "more words\n"
                        + CertificateMaker.pem(TWO).replace("\n", "\r\n")))
                .containsExactly(ONE, TWO);
        assertThat(read("\ufeff" + PEM)).containsExactly(ONE);
        assertThat(read(PEM.replace("-----BEGIN C", "-----BEGIN X509 C").replace("-----END C", "-----END X509 C")))
                .containsExactly(ONE);
    }

    @Test
    void whatIsNotACertificateIsRefusedWithItsReason() throws Exception {
        refused("", Reason.EMPTY);
        refused("PK\u0003\u0004 something else", Reason.NOT_A_CERTIFICATE);
        refused("<html>-----</html>", Reason.NOT_A_CERTIFICATE);
        refused("x".repeat(MOST + 1), Reason.TOO_LARGE);
        refused(PEM.substring(0, PEM.length() - 30), Reason.DAMAGED);
        refused(PEM + "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", Reason.DAMAGED);
        refused(PEM.replace("-----END CERTIFICATE-----\n", "") + PEM, Reason.DAMAGED);
        refused(PEM.replaceFirst("M", "*"), Reason.DAMAGED);
        refused("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n" + PEM, Reason.HOLDS_A_KEY);
        refused("-----BEGIN PKCS7-----\nAAAA\n-----END PKCS7-----\n", Reason.DAMAGED);
        byte[] longer = Arrays.copyOf(ONE.getEncoded(), ONE.getEncoded().length + 1);
        assertThatThrownBy(() -> CertificateFile.read(longer, MOST))
                .isInstanceOfSatisfying(
                        BadCertificate.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_A_CERTIFICATE));
    }

    @Test
    void theDamagedEntryIsNumbered() {
        String third = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
        assertThatThrownBy(() -> read(PEM + CertificateMaker.pem(TWO) + third))
                .isInstanceOfSatisfying(
                        BadCertificate.class, e -> assertThat(e.number()).isEqualTo(3));
    }

    /** Seeded, so that a failure comes again: damaged in any way, a file gives a refusal or other certificates, never a crash. */
    @Test
    void anyDamageGivesARefusalOrACertificate() throws Exception {
        Random random = new Random(20261128);
        List<byte[]> good = List.of(
                PEM.getBytes(StandardCharsets.US_ASCII),
                ONE.getEncoded(),
                (PEM + CertificateMaker.pem(TWO)).getBytes(StandardCharsets.US_ASCII));
        List<Reason> seen = new ArrayList<>();
        for (int i = 0; i < 6000; i++) {
            byte[] file = good.get(i % good.size()).clone();
            for (int n = random.nextInt(4); n >= 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            byte[] cut = random.nextInt(4) == 0 ? Arrays.copyOf(file, random.nextInt(file.length)) : file;
            try {
                for (X509Certificate certificate : CertificateFile.read(cut, MOST)) {
                    CertificateFile.requireAuthority(certificate, 1, NOW);
                    assertThat(CertificateNames.subject(certificate)).doesNotContain("\n", "\u202e");
                }
            } catch (BadCertificate e) {
                seen.add(e.reason());
            }
        }
        assertThat(seen).hasSizeGreaterThan(3000).contains(Reason.DAMAGED, Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void onlyAnAuthorityThatIsInTimeIsOne() throws Exception {
        CertificateFile.requireAuthority(ONE, 1, NOW);
        X509Certificate server =
                CertificateMaker.server(null, List.of("localhost"), NOW).certificate();
        assertReason(() -> CertificateFile.requireAuthority(server, 1, NOW), Reason.NOT_AN_AUTHORITY);
        assertReason(() -> CertificateFile.requireAuthority(ONE, 1, NOW.plus(Duration.ofDays(4000))), Reason.EXPIRED);
        assertReason(() -> CertificateFile.requireAuthority(ONE, 1, NOW.minus(Duration.ofDays(4))), Reason.NOT_YET);
    }

    @Test
    void namesOfStrangersAreMadeSafe() {
        X509Certificate odd =
                CertificateMaker.authority("a\u202eb\nc\u0000xx", NOW).certificate();
        assertThat(CertificateNames.shortName(odd)).isEqualTo("a\ufffdb\ufffdc\ufffdxx");
        assertThat(CertificateNames.safe("x".repeat(300))).isEqualTo("x".repeat(200) + "…");
        assertThat(CertificateNames.subject(odd)).doesNotContain("\u202e", "\n", "\u0000");
        assertThat(CertificateNames.fileName("C:\\Users\\anna\\ca\u202e.pem")).isEqualTo("ca\ufffd.pem");
        assertThat(CertificateNames.fileName("../../etc/passwd")).isEqualTo("passwd");
        assertThat(CertificateNames.fingerprint(ONE)).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
    }

    @Test
    void thisMachinesBundleIsReadWhole() throws Exception {
        Path bundle = Path.of("/etc/ssl/certs/ca-certificates.crt");
        Assumptions.assumeTrue(Files.exists(bundle), "Debian's ca-certificates is not installed");
        List<X509Certificate> all = CertificateFile.read(Files.readAllBytes(bundle), 1024 * 1024);
        assertThat(all).hasSizeGreaterThan(50);
        for (X509Certificate one : all) {
            CertificateFile.requireAuthority(one, 1);
            assertThat(CertificateFile.strong(one))
                    .as(CertificateNames.subject(one))
                    .isTrue();
        }
    }

    @Test
    void mozillasBundleStatesItsVersion() {
        String header = "##\n## Bundle of CA Root Certificates\n##\n"
                + "## Certificate data from Mozilla as of: Tue Sep  9 03:12:01 2025 GMT\n##\n";
        assertThat(CertificateFile.version(bytes(header + PEM))).isEqualTo("Tue Sep  9 03:12:01 2025 GMT");
        assertThat(CertificateFile.version(bytes(PEM))).isEmpty();
    }

    interface Check {
        void run() throws Exception;
    }

    private static void assertReason(Check check, Reason reason) {
        assertThatThrownBy(check::run).isInstanceOfSatisfying(BadCertificate.class, e -> assertThat(e.reason())
                .isEqualTo(reason));
    }

    private static void refused(String file, Reason reason) {
        assertReason(() -> read(file), reason);
    }

    private static List<X509Certificate> read(String file) throws BadCertificate {
        return CertificateFile.read(bytes(file), MOST);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package io.mailpanel.mail.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import io.mailpanel.mail.tls.CertificateMaker.Pair;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.bouncycastle.asn1.sec.ECPrivateKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMEncryptorBuilder;
import org.bouncycastle.util.io.pem.PemHeader;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.junit.jupiter.api.Test;

/** A server's key and certificate as people have them in files. */
final class PairFileTest {
    private static final Instant NOW = Instant.now();
    private static final Pair CA = CertificateMaker.authority("Office CA", NOW);
    private static final Pair SERVER = CertificateMaker.server(CA, List.of("panel.contoso.example"), NOW);
    private static final Pair OTHER = CertificateMaker.server(CA, List.of("other.contoso.example"), NOW);
    private static final String CHAIN =
            CertificateMaker.pem(SERVER.certificate()) + CertificateMaker.pem(CA.certificate());
    private static final BigInteger SECRET = ((java.security.interfaces.ECPrivateKey) SERVER.key()).getS();
    private static final char[] NONE = {};
    private static final char[] PASSWORD = "Key-Password-1".toCharArray();

    @Test
    void pemInOneFileOrTwo() throws Exception {
        for (ServerPair pair : List.of(
                PairFile.read(bytes(CHAIN), bytes(pkcs8()), NONE, NOW),
                PairFile.read(bytes(pkcs8() + CHAIN), new byte[0], NONE, NOW),
                PairFile.read(bytes(CHAIN + pkcs8()), new byte[0], NONE, NOW),
                PairFile.read(bytes(CHAIN), bytes(sec1(null)), NONE, NOW))) {
            assertThat(pair.chain()).containsExactly(SERVER.certificate(), CA.certificate());
            assertThat(secret(pair)).isEqualTo(SECRET);
            assertThat(pair.toString()).isEqualTo("ServerPair[CN=panel.contoso.example]");
        }
        assertThat(PairFile.read(SERVER.certificate().getEncoded(), bytes(pkcs8()), NONE, NOW)
                        .chain())
                .containsExactly(SERVER.certificate());
    }

    @Test
    void keysUnderAPassword() throws Exception {
        for (String key : List.of(sealedPkcs8(), sec1(PASSWORD))) {
            assertThat(secret(PairFile.read(bytes(CHAIN), bytes(key), PASSWORD, NOW)))
                    .isEqualTo(SECRET);
            refused(bytes(CHAIN), bytes(key), NONE, Reason.PASSWORD_MISSING);
            refused(bytes(CHAIN), bytes(key), "wrong".toCharArray(), Reason.PASSWORD_WRONG);
        }
    }

    @Test
    void pkcs12() throws Exception {
        byte[] file = new ServerPair(SERVER.key(), List.of(SERVER.certificate(), CA.certificate())).pkcs12(PASSWORD);
        ServerPair pair = PairFile.read(file, new byte[0], PASSWORD, NOW);
        assertThat(pair.chain()).containsExactly(SERVER.certificate(), CA.certificate());
        assertThat(secret(pair)).isEqualTo(SECRET);
        refused(file, new byte[0], NONE, Reason.PASSWORD_MISSING);
        refused(file, new byte[0], "wrong".toCharArray(), Reason.PASSWORD_WRONG);
        refused(Arrays.copyOf(file, file.length / 2), new byte[0], PASSWORD, Reason.NOT_A_CERTIFICATE);
    }

    @Test
    void whatDoesNotBelongTogetherIsRefusedWithItsReason() throws Exception {
        byte[] key = bytes(pkcs8());
        refused(new byte[0], key, NONE, Reason.EMPTY);
        refused(bytes("rubbish"), key, NONE, Reason.NOT_A_CERTIFICATE);
        refused(bytes(CHAIN), new byte[0], NONE, Reason.NO_KEY);
        refused(bytes(CHAIN + pkcs8()), key, NONE, Reason.MANY_KEYS);
        refused(bytes(CHAIN), bytes("rubbish"), NONE, Reason.KEY_DAMAGED);
        refused(bytes(CHAIN), bytes(pem("PRIVATE KEY", new byte[] {1, 2, 3})), NONE, Reason.KEY_DAMAGED);
        refused(bytes(CHAIN), bytes(key(OTHER.key())), NONE, Reason.KEY_DIFFERS);
        refused(
                bytes(CertificateMaker.pem(CA.certificate()) + CertificateMaker.pem(SERVER.certificate())),
                key,
                NONE,
                Reason.KEY_DIFFERS);
        refused(
                bytes(CertificateMaker.pem(SERVER.certificate()) + CertificateMaker.pem(OTHER.certificate())),
                key,
                NONE,
                Reason.CHAIN_ORDER);
        refused(new byte[PairFile.MOST_BYTES + 1], key, NONE, Reason.TOO_LARGE);
        refused(bytes(CHAIN), new byte[PairFile.MOST_BYTES + 1], NONE, Reason.TOO_LARGE);
        assertThatThrownBy(() -> PairFile.read(bytes(CHAIN), key, NONE, NOW.plus(Duration.ofDays(500))))
                .isInstanceOfSatisfying(
                        BadCertificate.class, e -> assertThat(e.reason()).isEqualTo(Reason.EXPIRED));
    }

    /** Seeded, so that a failure comes again. */
    @Test
    void anyDamageGivesARefusalWithoutTheKey() throws Exception {
        Random random = new Random(20261128);
        byte[] sealed = new ServerPair(SERVER.key(), List.of(SERVER.certificate())).pkcs12(PASSWORD);
        List<byte[]> good = List.of(bytes(pkcs8() + CHAIN), bytes(sealedPkcs8() + CHAIN), sealed);
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] file = good.get(i % good.size()).clone();
            for (int n = random.nextInt(3); n >= 0; n--) {
                file[random.nextInt(file.length)] = (byte) random.nextInt(256);
            }
            try {
                PairFile.read(file, new byte[0], PASSWORD, NOW);
            } catch (BadCertificate e) {
                refused++;
                assertThat(e.getCause()).isNull();
            }
        }
        assertThat(refused).isGreaterThan(200);
    }

    private static void refused(byte[] certificate, byte[] key, char[] password, Reason reason) {
        assertThatThrownBy(() -> PairFile.read(certificate, key, password, NOW))
                .isInstanceOfSatisfying(
                        BadCertificate.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static BigInteger secret(ServerPair pair) {
        return ((java.security.interfaces.ECPrivateKey) pair.key()).getS();
    }

    private static String pkcs8() {
        return key(SERVER.key());
    }

    private static String key(PrivateKey key) {
        return pem("PRIVATE KEY", key.getEncoded());
    }

    private static String sealedPkcs8() throws Exception {
        var encryptor = new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword(PASSWORD)
                .build();
        return written(new JcaPKCS8Generator(SERVER.key(), encryptor));
    }

    /** As OpenSSL wrote keys before PKCS#8. */
    private static String sec1(char[] password) throws Exception {
        byte[] key = new ECPrivateKey(256, SECRET, SECObjectIdentifiers.secp256r1).getEncoded();
        if (password == null) {
            return pem("EC PRIVATE KEY", key);
        }
        var encryptor = new JcePEMEncryptorBuilder("AES-128-CBC")
                .setProvider(new BouncyCastleProvider())
                .build(password);
        byte[] sealed = encryptor.encrypt(key);
        String way = "AES-128-CBC," + HexFormat.of().withUpperCase().formatHex(encryptor.getIV());
        return written(new PemObject(
                "EC PRIVATE KEY",
                List.of(new PemHeader("Proc-Type", "4,ENCRYPTED"), new PemHeader("DEK-Info", way)),
                sealed));
    }

    private static String written(PemObjectGenerator what) throws Exception {
        StringWriter out = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(out)) {
            writer.writeObject(what);
        }
        return out.toString();
    }

    private static String pem(String label, byte[] bytes) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + label
                + "-----\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}

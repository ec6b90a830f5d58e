package io.mailpanel.mail.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;

/** Authorities with real keys of every strength: what can be forged is not believed. */
final class StrengthTest {
    private static final Instant NOW = Instant.now();

    @Test
    void shortKeysAndOtherKindsAreRefused() throws Exception {
        refused(authority("CN=Old CA", "CN=Old CA", rsa(1024), "SHA256withRSA"), Reason.KEY_WEAK);
        refused(authority("CN=Old CA", "CN=Above", rsa(1024), "SHA256withRSA"), Reason.KEY_WEAK);
        KeyPair ed = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        refused(authority("CN=Old CA", "CN=Old CA", ed, "Ed25519"), Reason.KEY_WEAK);
        taken(authority("CN=CA", "CN=CA", rsa(2048), "SHA256withRSA"));
        KeyPairGenerator ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(new ECGenParameterSpec("secp384r1"));
        taken(authority("CN=CA", "CN=CA", ec.generateKeyPair(), "SHA384withECDSA"));
    }

    @Test
    void signaturesOfOthersThatCanBeForgedAreRefused() throws Exception {
        KeyPair keys = rsa(2048);
        refused(authority("CN=Old CA", "CN=Above", keys, "SHA1withRSA"), Reason.SIGNATURE_WEAK);
        refused(authority("CN=Old CA", "CN=Above", keys, "MD5withRSA"), Reason.SIGNATURE_WEAK);
        taken(authority("CN=Old root", "CN=Old root", keys, "SHA1withRSA"));
    }

    private static void refused(X509Certificate certificate, Reason reason) {
        assertThatThrownBy(() -> CertificateFile.requireAuthority(certificate, 3, NOW))
                .isInstanceOfSatisfying(BadCertificate.class, e -> {
                    assertThat(e.reason()).isEqualTo(reason);
                    assertThat(e.number()).isEqualTo(3);
                    assertThat(e.name()).isEqualTo("CN=Old CA");
                });
        assertThat(CertificateFile.strong(certificate)).isFalse();
    }

    private static void taken(X509Certificate certificate) throws Exception {
        CertificateFile.requireAuthority(certificate, 1, NOW);
        assertThat(CertificateFile.strong(certificate)).isTrue();
    }

    private static KeyPair rsa(int bits) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    private static X509Certificate authority(String subject, String issuer, KeyPair keys, String way) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.TEN,
                Date.from(NOW.minus(Duration.ofDays(1))),
                Date.from(NOW.plus(Duration.ofDays(100))),
                new X500Name(subject),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(way).build(keys.getPrivate())));
    }
}

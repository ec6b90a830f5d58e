package io.mailpanel.webconfig;

import io.mailpanel.mail.tls.CertificateMaker;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority as offices still have them: a short key, or a signature that can be forged. */
final class WeakAuthority {
    private WeakAuthority() {}

    /** @return the certificate CN=Old Office CA in PEM, in time at that moment */
    static String pem(int bits, String issuer, String way, Instant now) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        KeyPair keys = generator.generateKeyPair();
        var builder = new JcaX509v3CertificateBuilder(
                new X500Name(issuer),
                BigInteger.TEN,
                Date.from(now.minus(Duration.ofDays(1))),
                Date.from(now.plus(Duration.ofDays(900))),
                new X500Name("CN=Old Office CA"),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        var signed = builder.build(new JcaContentSignerBuilder(way).build(keys.getPrivate()));
        return CertificateMaker.pem(new JcaX509CertificateConverter().getCertificate(signed));
    }
}

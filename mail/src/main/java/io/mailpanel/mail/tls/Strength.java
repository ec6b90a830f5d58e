package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Locale;
import java.util.regex.Pattern;

/** How strong a key and a signature must be: one rule for a server's certificate, those above it, and authorities. */
final class Strength {
    private static final int RSA_BITS = 2048;
    private static final int EC_BITS = 256;
    /** As Java names them: SHA1withRSA, SHA1withECDSA, MD5withRSA. */
    private static final Pattern BROKEN = Pattern.compile("(MD[245]|SHA-?1)WITH.*");

    private Strength() {}

    /**
     * Whether its key and the signature on it can be relied on. The signature of a root on itself proves nothing and may be
     * of any kind.
     *
     * @param number its place in the file, from 1
     * @throws BadCertificate KEY_WEAK or SIGNATURE_WEAK
     */
    static void require(X509Certificate certificate, int number) throws BadCertificate {
        if (weak(certificate.getPublicKey())) {
            throw new BadCertificate(Reason.KEY_WEAK, number, CertificateNames.subject(certificate));
        }
        boolean ownIssuer = certificate.getIssuerX500Principal().equals(certificate.getSubjectX500Principal());
        String signature = certificate.getSigAlgName().toUpperCase(Locale.ROOT);
        if (!ownIssuer && BROKEN.matcher(signature).matches()) {
            throw new BadCertificate(Reason.SIGNATURE_WEAK, number, CertificateNames.subject(certificate));
        }
    }

    private static boolean weak(PublicKey key) {
        if (key instanceof RSAKey rsa) {
            return rsa.getModulus().bitLength() < RSA_BITS;
        }
        return !(key instanceof ECKey ec)
                || ec.getParams().getCurve().getField().getFieldSize() < EC_BITS;
    }
}

package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a pair must be for browsers to take it: one key and its certificate, strong, in time, with its chain in order. */
final class PairRules {
    private static final int MOST_CERTIFICATES = 10;
    /** Server authentication, and any purpose (RFC 5280, 4.2.1.12). */
    private static final Set<String> FOR_SERVERS = Set.of("1.3.6.1.5.5.7.3.1", "2.5.29.37.0");

    private PairRules() {}

    static void check(ServerPair pair, Instant now) throws BadCertificate {
        List<X509Certificate> chain = pair.chain();
        X509Certificate own = pair.certificate();
        if (chain.size() > MOST_CERTIFICATES) {
            throw new BadCertificate(Reason.TOO_MANY);
        }
        if (!Set.of("RSA", "EC").contains(own.getPublicKey().getAlgorithm())) {
            throw new BadCertificate(Reason.KEY_WEAK, 1, CertificateNames.subject(own));
        }
        if (!belongs(pair.key(), own.getPublicKey())) {
            throw new BadCertificate(Reason.KEY_DIFFERS, 1, CertificateNames.subject(own));
        }
        Strength.require(own, 1);
        if (!forServers(own)) {
            throw new BadCertificate(Reason.NOT_FOR_SERVERS, 1, CertificateNames.subject(own));
        }
        for (int i = 0; i < chain.size(); i++) {
            Strength.require(chain.get(i), i + 1);
            CertificateFile.requireInTime(chain.get(i), i + 1, now);
            if (i > 0 && !signed(chain.get(i - 1), chain.get(i))) {
                throw new BadCertificate(Reason.CHAIN_ORDER, i + 1, CertificateNames.subject(chain.get(i)));
            }
        }
    }

    private static boolean signed(X509Certificate below, X509Certificate by) {
        try {
            below.verify(by.getPublicKey());
            return below.getIssuerX500Principal().equals(by.getSubjectX500Principal());
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** A signature of one that the other confirms: the only proof that works for every kind of key. */
    private static boolean belongs(PrivateKey key, PublicKey of) {
        try {
            String way = of.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
            byte[] text = new byte[32];
            new SecureRandom().nextBytes(text);
            Signature signing = Signature.getInstance(way);
            signing.initSign(key);
            signing.update(text);
            byte[] signature = signing.sign();
            Signature checking = Signature.getInstance(way);
            checking.initVerify(of);
            checking.update(text);
            return checking.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static boolean forServers(X509Certificate certificate) {
        try {
            List<String> purposes = certificate.getExtendedKeyUsage();
            return purposes == null || purposes.stream().anyMatch(FOR_SERVERS::contains);
        } catch (CertificateParsingException e) {
            return false;
        }
    }
}

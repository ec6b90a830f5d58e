package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMException;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8DecryptorProviderBuilder;
import org.bouncycastle.openssl.jcajce.JcePEMDecryptorProviderBuilder;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/** Reads a private key in PEM: PKCS#8, encrypted or not, and what OpenSSL wrote before (RSA, EC). */
final class PrivateKeyFile {
    private PrivateKeyFile() {}

    /** @throws BadCertificate KEY_DAMAGED, PASSWORD_MISSING or PASSWORD_WRONG; nothing of the key is in it */
    static PrivateKey read(Pem.Block block, char[] password) throws BadCertificate {
        Object found = parsed(block);
        boolean sealed = found instanceof PKCS8EncryptedPrivateKeyInfo || found instanceof PEMEncryptedKeyPair;
        if (sealed && password.length == 0) {
            throw new BadCertificate(Reason.PASSWORD_MISSING);
        }
        try {
            return new JcaPEMKeyConverter().getPrivateKey(opened(found, password));
        } catch (IOException | PKCSException | OperatorCreationException | RuntimeException e) {
            throw new BadCertificate(sealed ? Reason.PASSWORD_WRONG : Reason.KEY_DAMAGED);
        }
    }

    private static Object parsed(Pem.Block block) throws BadCertificate {
        try (PEMParser parser = new PEMParser(new StringReader(block.text()))) {
            Object found = parser.readObject();
            if (found == null) {
                throw new BadCertificate(Reason.KEY_DAMAGED);
            }
            return found;
        } catch (IOException | RuntimeException e) {
            throw new BadCertificate(Reason.KEY_DAMAGED);
        }
    }

    private static PrivateKeyInfo opened(Object found, char[] password)
            throws IOException, PKCSException, OperatorCreationException {
        BouncyCastleProvider provider = new BouncyCastleProvider();
        if (found instanceof PKCS8EncryptedPrivateKeyInfo sealed) {
            InputDecryptorProvider opener = new JceOpenSSLPKCS8DecryptorProviderBuilder()
                    .setProvider(provider)
                    .build(password);
            return sealed.decryptPrivateKeyInfo(opener);
        }
        if (found instanceof PEMEncryptedKeyPair sealed) {
            return sealed.decryptKeyPair(new JcePEMDecryptorProviderBuilder()
                            .setProvider(provider)
                            .build(password))
                    .getPrivateKeyInfo();
        }
        if (found instanceof PEMKeyPair pair) {
            return pair.getPrivateKeyInfo();
        }
        if (found instanceof PrivateKeyInfo plain) {
            return plain;
        }
        throw new PEMException("not a private key");
    }
}

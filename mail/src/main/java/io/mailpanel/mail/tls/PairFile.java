package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads a server's key and certificate that somebody uploaded: PEM in one file or two, or PKCS#12. */
public final class PairFile {
    /** The largest file, bytes. */
    public static final int MOST_BYTES = 64 * 1024;

    private static final int DER_SEQUENCE = 0x30;

    private PairFile() {}

    /**
     * Reads and checks the pair.
     *
     * @param certificate PEM with the server's certificate and those that signed it, in order, and perhaps the key; or
     *     PKCS#12
     * @param key the key in PEM if it is not in the first file; else empty
     * @param password of the key or the PKCS#12 file; empty if it has none
     * @param now the time
     * @throws BadCertificate why it is not taken
     */
    public static ServerPair read(byte[] certificate, byte[] key, char[] password, Instant now) throws BadCertificate {
        CertificateFile.bounded(certificate, MOST_BYTES);
        if (key.length > MOST_BYTES) {
            throw new BadCertificate(Reason.TOO_LARGE);
        }
        ServerPair pair = !Pem.is(certificate) && certificate[0] == DER_SEQUENCE && key.length == 0
                ? pkcs12(certificate, password)
                : pem(certificate, key, password);
        PairRules.check(pair, now);
        return pair;
    }

    /**
     * Reads what {@link ServerPair#pkcs12} made, without checking whether it is still good.
     *
     * @throws BadCertificate if it was damaged, or the password is another
     */
    public static ServerPair kept(byte[] file, char[] password) throws BadCertificate {
        return pkcs12(file, password);
    }

    private static ServerPair pem(byte[] certificate, byte[] key, char[] password) throws BadCertificate {
        List<X509Certificate> chain = new ArrayList<>();
        List<Pem.Block> keys = new ArrayList<>();
        if (!Pem.is(certificate)) {
            chain.add(CertificateFile.certificate(certificate, Reason.NOT_A_CERTIFICATE, 0));
        } else {
            for (Pem.Block block : Pem.blocks(certificate)) {
                if (block.key()) {
                    keys.add(block);
                } else if (!block.label().equals("EC PARAMETERS")) {
                    chain.add(CertificateFile.of(block, chain.size() + 1));
                }
            }
        }
        if (key.length > 0) {
            if (!Pem.is(key)) {
                throw new BadCertificate(Reason.KEY_DAMAGED);
            }
            Pem.blocks(key).stream().filter(Pem.Block::key).forEach(keys::add);
        }
        if (chain.isEmpty()) {
            throw new BadCertificate(Reason.NOT_A_CERTIFICATE);
        }
        if (keys.size() != 1) {
            throw new BadCertificate(keys.isEmpty() ? Reason.NO_KEY : Reason.MANY_KEYS);
        }
        return new ServerPair(PrivateKeyFile.read(keys.get(0), password), chain);
    }

    private static ServerPair pkcs12(byte[] file, char[] password) throws BadCertificate {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            List<String> aliases = new ArrayList<>();
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    aliases.add(alias);
                }
            }
            if (aliases.size() != 1) {
                throw new BadCertificate(aliases.isEmpty() ? Reason.NO_KEY : Reason.MANY_KEYS);
            }
            Certificate[] chain = store.getCertificateChain(aliases.get(0));
            if (chain == null || !(store.getKey(aliases.get(0), password) instanceof PrivateKey key)) {
                throw new BadCertificate(Reason.NO_KEY);
            }
            List<X509Certificate> certificates = new ArrayList<>();
            for (Certificate one : chain) {
                certificates.add((X509Certificate) one);
            }
            return new ServerPair(key, certificates);
        } catch (IOException e) {
            throw new BadCertificate(
                    e.getCause() instanceof UnrecoverableKeyException
                            ? password.length == 0 ? Reason.PASSWORD_MISSING : Reason.PASSWORD_WRONG
                            : Reason.NOT_A_CERTIFICATE);
        } catch (GeneralSecurityException | RuntimeException e) {
            // Java's reader answers some damaged files with exceptions of other kinds.
            throw new BadCertificate(Reason.NOT_A_CERTIFICATE);
        }
    }
}

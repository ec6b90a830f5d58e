package io.mailpanel.mail.tls;

import io.mailpanel.mail.store.SafeFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes keys and certificates (EC P-256): an authority, a server's certificate under it, or a self-signed one. */
public final class CertificateMaker {
    private static final Duration TEN_YEARS = Duration.ofDays(3652);
    /** What browsers and the CA/Browser Forum accept at most for a server under an authority. */
    private static final Duration SERVER_LIFE = Duration.ofDays(397);

    private static final String ALIAS = "mailpanel";
    private static final Pattern IP = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+|[0-9a-fA-F:]*:[0-9a-fA-F:.]*");

    private CertificateMaker() {}

    /** A private key and its certificate. */
    public record Pair(PrivateKey key, X509Certificate certificate) {
        /** Without the key. */
        @Override
        public String toString() {
            return "Pair[" + certificate.getSubjectX500Principal() + "]";
        }
    }

    /** A certificate authority of that name, valid from a day before now for ten years. */
    public static Pair authority(String commonName, Instant now) {
        try {
            KeyPair keys = keys();
            var builder = builder(name(commonName), name(commonName), keys, now, TEN_YEARS);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            return sign(builder, keys.getPrivate(), keys);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no authority could be made", e);
        }
    }

    /**
     * A server certificate.
     *
     * @param issuer the authority, or null for a self-signed one
     * @param names DNS names and IP addresses for the subject alternative names; the first is the common name
     * @param now valid from a day before, for 397 days under an authority, for ten years self-signed
     */
    public static Pair server(Pair issuer, List<String> names, Instant now) {
        return end(issuer, names, now, KeyPurposeId.id_kp_serverAuth);
    }

    /** A certificate as {@link #server} makes it, but for clients: no server may show it. */
    public static Pair client(Pair issuer, List<String> names, Instant now) {
        return end(issuer, names, now, KeyPurposeId.id_kp_clientAuth);
    }

    private static Pair end(Pair issuer, List<String> names, Instant now, KeyPurposeId purpose) {
        try {
            KeyPair keys = keys();
            X500Name subject = name(names.get(0));
            X500Name by = issuer == null
                    ? subject
                    : X500Name.getInstance(
                            issuer.certificate().getSubjectX500Principal().getEncoded());
            var builder = builder(by, subject, keys, now, issuer == null ? TEN_YEARS : SERVER_LIFE);
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
            if (issuer != null) {
                var identifier = new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.certificate());
                builder.addExtension(Extension.authorityKeyIdentifier, false, identifier);
            }
            return sign(builder, issuer == null ? keys.getPrivate() : issuer.key(), keys);
        } catch (GeneralSecurityException | IOException | OperatorCreationException e) {
            throw new IllegalStateException("no server certificate could be made", e);
        }
    }

    /** The certificate in PEM. */
    public static String pem(X509Certificate certificate) {
        try {
            var encoder = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
            return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }

    /** Stores a pair (and its issuers) as PKCS#12, file mode 0600, written whole or not at all. */
    public static void store(Path file, char[] password, Pair pair, List<X509Certificate> issuers) throws IOException {
        List<Certificate> chain = new ArrayList<>();
        chain.add(pair.certificate());
        chain.addAll(issuers);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(ALIAS, pair.key(), password, chain.toArray(Certificate[]::new));
            store.store(bytes, password);
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": the key cannot be stored", e);
        }
        SafeFile.write(file, bytes.toByteArray());
    }

    /**
     * Reads what {@link #store} wrote.
     *
     * @throws IOException if it cannot be read, was damaged, or the password is another
     */
    public static Pair load(Path file, char[] password) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (store.getKey(ALIAS, password) instanceof PrivateKey key
                    && store.getCertificate(ALIAS) instanceof X509Certificate certificate) {
                return new Pair(key, certificate);
            }
            throw new IOException(file + ": holds no key");
        } catch (GeneralSecurityException e) {
            throw new IOException(file + ": the key cannot be read", e);
        }
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static JcaX509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Instant now, Duration life)
            throws GeneralSecurityException, IOException {
        Instant from = now.minus(Duration.ofDays(1));
        var serial = new BigInteger(120, new SecureRandom()).setBit(119);
        var builder = new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(from), Date.from(from.plus(life)), subject, keys.getPublic());
        var identifier = new JcaX509ExtensionUtils().createSubjectKeyIdentifier(keys.getPublic());
        builder.addExtension(Extension.subjectKeyIdentifier, false, identifier);
        return builder;
    }

    private static Pair sign(JcaX509v3CertificateBuilder builder, PrivateKey by, KeyPair keys)
            throws GeneralSecurityException, OperatorCreationException {
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by);
        var certificate = new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        return new Pair(keys.getPrivate(), certificate);
    }

    private static X500Name name(String commonName) {
        return new X500NameBuilder().addRDN(BCStyle.CN, commonName).build();
    }

    private static GeneralNames alternatives(List<String> names) {
        return new GeneralNames(names.stream()
                .map(n -> new GeneralName(IP.matcher(n).matches() ? GeneralName.iPAddress : GeneralName.dNSName, n))
                .toArray(GeneralName[]::new));
    }
}

package io.mailpanel.mail.tls;

import io.mailpanel.mail.tls.BadCertificate.Reason;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads certificates that somebody uploaded: PEM with one or many, or one in DER. Strict: all of the file or nothing. */
public final class CertificateFile {
    private static final int MAY_SIGN_CERTIFICATES = 5;
    private static final int HEADER = 4096;
    private static final Pattern VERSION = Pattern.compile("#+ *Certificate data from Mozilla .*?as of: *(.{1,60})");

    private CertificateFile() {}

    /**
     * The certificates of a file, in its order.
     *
     * @param mostBytes the largest file that is taken
     * @throws BadCertificate EMPTY, TOO_LARGE, NOT_A_CERTIFICATE, DAMAGED or HOLDS_A_KEY
     */
    public static List<X509Certificate> read(byte[] file, int mostBytes) throws BadCertificate {
        bounded(file, mostBytes);
        if (!Pem.is(file)) {
            return List.of(certificate(file, Reason.NOT_A_CERTIFICATE, 0));
        }
        List<X509Certificate> found = new ArrayList<>();
        for (Pem.Block block : Pem.blocks(file)) {
            if (block.key()) {
                throw new BadCertificate(Reason.HOLDS_A_KEY);
            }
            found.add(of(block, found.size() + 1));
        }
        return found;
    }

    /**
     * The date of the data that the file itself states, as Mozilla's bundle does ("Certificate data from Mozilla as of: …");
     * empty if it states none.
     */
    public static String version(byte[] file) {
        return new String(file, 0, Math.min(file.length, HEADER), StandardCharsets.ISO_8859_1)
                .lines()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(m -> CertificateNames.safe(m.group(1).strip()))
                .findFirst()
                .orElse("");
    }

    /**
     * Whether this may stand as an authority now.
     *
     * @param number its place in the file, from 1
     * @throws BadCertificate NOT_AN_AUTHORITY, KEY_WEAK, SIGNATURE_WEAK, EXPIRED or NOT_YET
     */
    public static void requireAuthority(X509Certificate certificate, int number, Instant now) throws BadCertificate {
        requireAuthority(certificate, number);
        Strength.require(certificate, number);
        requireInTime(certificate, number, now);
    }

    /**
     * Whether this may stand as an authority at all.
     *
     * @param number its place in the file, from 1
     * @throws BadCertificate NOT_AN_AUTHORITY
     */
    public static void requireAuthority(X509Certificate certificate, int number) throws BadCertificate {
        boolean[] usage = certificate.getKeyUsage();
        boolean signs = certificate.getBasicConstraints() >= 0 && (usage == null || usage[MAY_SIGN_CERTIFICATES]);
        if (!signs) {
            throw new BadCertificate(Reason.NOT_AN_AUTHORITY, number, CertificateNames.subject(certificate));
        }
    }

    /** Whether its key and the signature on it can be relied on: the rule for authorities and for servers. */
    public static boolean strong(X509Certificate certificate) {
        try {
            Strength.require(certificate, 1);
            return true;
        } catch (BadCertificate e) {
            return false;
        }
    }

    /** @throws BadCertificate EXPIRED or NOT_YET */
    static void requireInTime(X509Certificate certificate, int number, Instant now) throws BadCertificate {
        if (now.isAfter(certificate.getNotAfter().toInstant())) {
            throw new BadCertificate(Reason.EXPIRED, number, CertificateNames.subject(certificate));
        }
        if (now.isBefore(certificate.getNotBefore().toInstant())) {
            throw new BadCertificate(Reason.NOT_YET, number, CertificateNames.subject(certificate));
        }
    }

    static void bounded(byte[] file, int mostBytes) throws BadCertificate {
        if (file.length == 0) {
            throw new BadCertificate(Reason.EMPTY);
        }
        if (file.length > mostBytes) {
            throw new BadCertificate(Reason.TOO_LARGE);
        }
    }

    static X509Certificate of(Pem.Block block, int number) throws BadCertificate {
        if (!block.certificate()) {
            throw new BadCertificate(Reason.DAMAGED, number, "");
        }
        try {
            return certificate(block.bytes(), Reason.DAMAGED, number);
        } catch (IllegalArgumentException e) {
            throw new BadCertificate(Reason.DAMAGED, number, "");
        }
    }

    /** One certificate and not a byte more. */
    static X509Certificate certificate(byte[] der, Reason otherwise, int number) throws BadCertificate {
        try {
            var read = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
            if (read instanceof X509Certificate certificate && Arrays.equals(certificate.getEncoded(), der)) {
                return certificate;
            }
            throw new BadCertificate(otherwise, number, "");
        } catch (CertificateException e) {
            throw new BadCertificate(otherwise, number, "");
        }
    }
}

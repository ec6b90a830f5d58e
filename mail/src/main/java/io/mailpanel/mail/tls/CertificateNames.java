package io.mailpanel.mail.tls;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import javax.security.auth.x500.X500Principal;

/** What a certificate says of itself, safe to show and to log: whoever made it may have written anything into it. */
public final class CertificateNames {
    private static final int LONGEST = 200;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final Map<String, String> EMAIL = Map.of("1.2.840.113549.1.9.1", "E");

    private CertificateNames() {}

    /** The whole subject, for example {@code CN=Contoso Root,O=Contoso}. */
    public static String subject(X509Certificate certificate) {
        return whole(certificate.getSubjectX500Principal());
    }

    /** The whole issuer. */
    public static String issuer(X509Certificate certificate) {
        return whole(certificate.getIssuerX500Principal());
    }

    /** The subject's common name, else its organization, else all of it. */
    public static String shortName(X509Certificate certificate) {
        X500Principal subject = certificate.getSubjectX500Principal();
        return part(subject, "CN")
                .or(() -> part(subject, "OU"))
                .or(() -> part(subject, "O"))
                .map(CertificateNames::safe)
                .orElseGet(() -> whole(subject));
    }

    /** The SHA-256 of the certificate in pairs of hex digits with colons, as browsers show it. */
    public static String fingerprint(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return HexFormat.ofDelimiter(":").withUpperCase().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate without an encoding", e);
        }
    }

    /** The DNS names and addresses that it is good for, as they stand in it. */
    public static List<String> alternatives(X509Certificate certificate) {
        try {
            Collection<List<?>> names = certificate.getSubjectAlternativeNames();
            return names == null
                    ? List.of()
                    : names.stream()
                            .filter(n -> n.get(0).equals(DNS_NAME) || n.get(0).equals(IP_ADDRESS))
                            .map(n -> safe(String.valueOf(n.get(1))))
                            .toList();
        } catch (CertificateParsingException e) {
            return List.of();
        }
    }

    /** A name that a browser sent with a file, without folders, safe to show and to store on one line. */
    public static String fileName(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return safe(last.strip());
    }

    private static String whole(X500Principal name) {
        return safe(name.getName(X500Principal.RFC2253, EMAIL));
    }

    private static Optional<String> part(X500Principal name, String type) {
        try {
            List<Rdn> parts = new LdapName(name.getName(X500Principal.RFC2253, EMAIL)).getRdns();
            for (int i = parts.size() - 1; i >= 0; i--) {
                if (parts.get(i).getType().equalsIgnoreCase(type)
                        && parts.get(i).getValue() instanceof String value) {
                    return Optional.of(value);
                }
            }
            return Optional.empty();
        } catch (InvalidNameException e) {
            return Optional.empty();
        }
    }

    /** Without what is not seen or turns the direction of writing, and of a bearable length. */
    static String safe(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST)
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR,
                            Character.PRIVATE_USE,
                            Character.SURROGATE,
                            Character.UNASSIGNED -> '\ufffd';
                    default -> c;
                })
                .forEach(shown::appendCodePoint);
        return name.codePointCount(0, name.length()) > LONGEST ? shown + "…" : shown.toString();
    }
}

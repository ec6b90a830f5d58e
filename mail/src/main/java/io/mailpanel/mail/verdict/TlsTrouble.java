package io.mailpanel.mail.verdict;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.List;

/** Which of the troubles with TLS it is: Java has classes for some, and for the others only words. */
final class TlsTrouble {
    private TlsTrouble() {}

    /**
     * @param chain the exception and its causes
     * @param unreachable whose server it is: IDENTITY_UNREACHABLE has no settings that could be wrong
     */
    static VerdictKind kind(List<Throwable> chain, VerdictKind unreachable) {
        // The date first: a certificate out of date cannot be traced to an authority either.
        if (any(chain, CertificateExpiredException.class) || any(chain, CertificateNotYetValidException.class)) {
            return VerdictKind.CERTIFICATE_DATE;
        }
        if (says(chain, "subject alternative") || says(chain, "no name matching") || says(chain, "verify identity")) {
            return VerdictKind.CERTIFICATE_NAME;
        }
        if (any(chain, CertPathBuilderException.class)
                || any(chain, CertPathValidatorException.class)
                || says(chain, "pkix path")
                || says(chain, "trust anchor")) {
            return VerdictKind.CERTIFICATE_AUTHORITY;
        }
        boolean certificate = any(chain, CertificateException.class) || unreachable == VerdictKind.IDENTITY_UNREACHABLE;
        if (certificate) {
            return VerdictKind.CERTIFICATE;
        }
        if (says(chain, "protocol_version") || says(chain, "no appropriate protocol")) {
            return VerdictKind.TLS_VERSION;
        }
        return says(chain, "unrecognized ssl message") ? VerdictKind.WRONG_SECURITY : VerdictKind.CERTIFICATE;
    }

    private static boolean any(List<Throwable> chain, Class<?> type) {
        return chain.stream().anyMatch(type::isInstance);
    }

    private static boolean says(List<Throwable> chain, String words) {
        return chain.stream().anyMatch(t -> String.valueOf(t.getMessage())
                .toLowerCase(java.util.Locale.ROOT)
                .contains(words));
    }
}

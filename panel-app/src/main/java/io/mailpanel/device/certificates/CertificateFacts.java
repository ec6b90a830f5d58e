package io.mailpanel.device.certificates;

import io.mailpanel.mail.tls.CertificateNames;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/**
 * What people are told of a certificate. All of it is safe to show.
 *
 * @param name its short name
 * @param subject the whole subject
 * @param issuer the whole issuer
 * @param from valid from
 * @param until valid until
 * @param life how that stands to now
 * @param fingerprint its SHA-256, pairs of hex digits with colons
 */
public record CertificateFacts(
        String name, String subject, String issuer, Instant from, Instant until, Life life, String fingerprint) {
    /** A certificate with less time left than this is near its end. */
    public static final Duration NEAR_END = Duration.ofDays(30);

    /** How a certificate's dates stand to now. */
    public enum Life {
        /** Valid. */
        GOOD,
        /** Valid, but for less than {@link #NEAR_END}. */
        NEAR_END,
        /** Out of date: nobody believes it. */
        EXPIRED,
        /** Not valid yet: issued today, or the device's clock is wrong. */
        NOT_YET
    }

    /** Of this certificate at this moment. */
    public static CertificateFacts of(X509Certificate certificate, Instant now) {
        Instant from = certificate.getNotBefore().toInstant();
        Instant until = certificate.getNotAfter().toInstant();
        return new CertificateFacts(
                CertificateNames.shortName(certificate),
                CertificateNames.subject(certificate),
                CertificateNames.issuer(certificate),
                from,
                until,
                life(from, until, now),
                CertificateNames.fingerprint(certificate));
    }

    private static Life life(Instant from, Instant until, Instant now) {
        if (now.isAfter(until)) {
            return Life.EXPIRED;
        }
        if (now.isBefore(from)) {
            return Life.NOT_YET;
        }
        return now.plus(NEAR_END).isAfter(until) ? Life.NEAR_END : Life.GOOD;
    }
}

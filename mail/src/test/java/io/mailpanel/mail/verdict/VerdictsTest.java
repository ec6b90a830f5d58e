package io.mailpanel.mail.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.security.cert.CertificateExpiredException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VerdictsTest {

    /** FACTS 2, row by row. */
    @ParameterizedTest
    @CsvSource({
        "expired_token, 70019, CODE_EXPIRED",
        "bad_verification_code, 70018, CODE_EXPIRED",
        "invalid_grant, 70008, SIGN_IN_EXPIRED",
        "invalid_grant, 700082, SIGN_IN_EXPIRED",
        "invalid_grant, 50173, SIGN_IN_AGAIN",
        "invalid_grant, 70043, SIGN_IN_FREQUENCY",
        "invalid_grant, 50132, SIGN_IN_AGAIN",
        "invalid_grant, 50133, SIGN_IN_AGAIN",
        "invalid_grant, 50076, SECOND_FACTOR",
        "invalid_grant, 50074, SECOND_FACTOR",
        "invalid_grant, 50079, SECOND_FACTOR",
        "invalid_grant, 50126, ACCOUNT_PASSWORD",
        "invalid_grant, 50053, ACCOUNT_LOCKED",
        "invalid_grant, 50055, ACCOUNT_PASSWORD",
        "access_denied, 65004, DECLINED",
        "invalid_grant, 53003, POLICY_BLOCKS",
        "interaction_required, 530032, POLICY_BLOCKS",
        "invalid_grant, 53000, DEVICE_POLICY",
        "invalid_grant, 53001, DEVICE_POLICY",
        "invalid_grant, 530035, SECURITY_DEFAULTS",
        "invalid_grant, 50105, NOT_ASSIGNED",
        "invalid_grant, 50057, ACCOUNT_DISABLED",
        "invalid_grant, 65001, CONSENT_MISSING",
        "access_denied, 90094, CONSENT_MISSING",
        "unauthorized_client, 700016, APP_REGISTRATION",
        "invalid_client, 7000218, APP_REGISTRATION",
        "invalid_client, 700025, APP_REGISTRATION",
        "invalid_resource, 500011, APP_REGISTRATION",
        "invalid_scope, 70011, APP_REGISTRATION",
        "invalid_request, 90002, APP_REGISTRATION",
        "invalid_request, 50194, APP_REGISTRATION",
        "server_error, 90006, IDENTITY_BUSY",
        "temporarily_unavailable, 90033, IDENTITY_BUSY",
        "invalid_grant, 50196, IDENTITY_BUSY",
        "invalid_grant, 99999999, SIGN_IN_AGAIN"
    })
    void numbersRefine(String error, String number, VerdictKind kind) {
        Verdict verdict =
                Verdicts.identity(error, "AADSTS" + number + ": words. Trace ID: 1 Timestamp: 2026-01-01 00:00:00Z");
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.detail()).startsWith(error + ": AADSTS" + number);
    }

    @ParameterizedTest
    @CsvSource({
        "authorization_declined, DECLINED",
        "code_expired, CODE_EXPIRED",
        "invalid_grant, SIGN_IN_AGAIN",
        "interaction_required, SIGN_IN_AGAIN",
        "consent_required, CONSENT_MISSING",
        "unsupported_grant_type, APP_REGISTRATION",
        "something_new, IDENTITY_BUSY"
    })
    void withoutANumberTheErrorDecides(String error, VerdictKind kind) {
        assertThat(Verdicts.identity(error, null).kind()).isEqualTo(kind);
    }

    @Test
    void connections() {
        assertThat(unreachable(new ConnectException("Connection refused"))).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        assertThat(unreachable(new UnknownHostException("x"))).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        assertThat(unreachable(new SSLHandshakeException("PKIX path building failed")))
                .isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
        assertThat(unreachable(new CertificateExpiredException())).isEqualTo(VerdictKind.CERTIFICATE_DATE);
        assertThat(unreachable(new SSLHandshakeException("No subject alternative DNS name matching x found.")))
                .isEqualTo(VerdictKind.CERTIFICATE_NAME);
        assertThat(unreachable(new SSLHandshakeException("Received fatal alert: handshake_failure")))
                .isEqualTo(VerdictKind.CERTIFICATE);
        IOException cut = new SSLHandshakeException("Remote host terminated the handshake");
        cut.initCause(new EOFException("SSL peer shut down incorrectly"));
        assertThat(unreachable(cut)).isEqualTo(VerdictKind.IDENTITY_UNREACHABLE);
        assertThat(Verdicts.connection(new IllegalStateException(), VerdictKind.IDENTITY_UNREACHABLE))
                .isEmpty();
    }

    private static VerdictKind unreachable(Exception e) {
        return Verdicts.connection(new RuntimeException("outer", e), VerdictKind.IDENTITY_UNREACHABLE)
                .orElseThrow()
                .kind();
    }

    @Test
    void detailsAreOneShortLineWithoutTokens() {
        String jwt = "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJzLTEifQ.c2lnbmF0dXJl";
        String blob = "0.AXoA" + "b".repeat(100);
        Verdict verdict =
                new Verdict(VerdictKind.MESSAGE_REFUSED, "550 no\r\n550\tnever " + jwt + " and " + blob + " x");
        assertThat(verdict.detail()).isEqualTo("550 no 550 never … and … x");
        assertThat(new Verdict(VerdictKind.OK, "word ".repeat(200)).detail()).hasSizeLessThanOrEqualTo(500);
        assertThat(new Verdict(VerdictKind.OK, null).detail()).isEmpty();
    }
}

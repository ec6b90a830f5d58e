package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.List;

/** What can come of a Connection Test (FACTS 1). Their names are the texts {@code test.result.<NAME>}. */
public enum TestResult {
    /** Every step went well. */
    SUCCESSFUL,
    /** Every step went well, but nothing is secured, or Certificate Validation is disabled: it may be another server. */
    NOT_SECURED,
    /** No name, or nobody at that address and port. */
    UNREACHABLE,
    /** The server answered, and then not, or not as it should. */
    COMMUNICATION_ERROR,
    /** The account was not taken, or there is none. */
    AUTHENTICATION_ERROR,
    /** The server does not offer the authentication method. */
    UNSUPPORTED_METHOD,
    /** The server does not offer this kind of secure connection. */
    CHANGE_SECURE_CONNECTION,
    /** The certificate's time is over or has not come, or the device's clock is wrong. */
    UNTRUSTED_DATE,
    /** No authority that the device believes has signed the certificate, or it is for another name. */
    UNTRUSTED_CA,
    /** The server does not take mail from the sender's address. */
    SENDER_INCORRECT,
    /** The server, or the sign-in's, asks to try later. */
    BUSY,
    /** The authentication method is Off. */
    MAIL_OFF,
    /** Somebody stopped it. */
    CANCELLED;

    /**
     * What came of these steps.
     *
     * @param steps at least one, only the last may have failed
     * @param safe whether the connection is secured, and the certificate was checked
     */
    static TestResult of(List<StepResult> steps, boolean safe) {
        StepResult last = steps.get(steps.size() - 1);
        if (last.good()) {
            return safe ? SUCCESSFUL : NOT_SECURED;
        }
        return of(last.step(), last.verdict());
    }

    private static TestResult of(TestStep step, Verdict verdict) {
        VerdictKind kind = verdict.kind();
        if (kind.code() == 350) {
            return kind == VerdictKind.CERTIFICATE_DATE ? UNTRUSTED_DATE : UNTRUSTED_CA;
        }
        if (kind == VerdictKind.TRY_LATER || kind == VerdictKind.IDENTITY_BUSY || kind == VerdictKind.POP_BUSY) {
            return BUSY;
        }
        return switch (step) {
            case NAME, CONNECT -> UNREACHABLE;
            case TLS -> tls(kind);
            case HELLO -> hello(kind);
            case AUTH -> auth(kind);
            case SENDER -> sender(kind);
        };
    }

    private static TestResult tls(VerdictKind kind) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, WRONG_SECURITY, AUTH_NOT_OFFERED, STARTTLS_NOT_OFFERED -> CHANGE_SECURE_CONNECTION;
            default -> COMMUNICATION_ERROR;
        };
    }

    private static TestResult hello(VerdictKind kind) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, AUTH_NOT_OFFERED -> UNSUPPORTED_METHOD;
            default -> COMMUNICATION_ERROR;
        };
    }

    private static TestResult auth(VerdictKind kind) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, AUTH_NOT_OFFERED, BASIC_AUTH_ENDED -> UNSUPPORTED_METHOD;
            case POP_WANTS_TLS, WRONG_SECURITY, STARTTLS_NOT_OFFERED -> CHANGE_SECURE_CONNECTION;
            case MAIL_SERVER_UNREACHABLE,
                    SERVER_CLOSED,
                    ADDITIONAL_NETWORK_DOWN,
                    IDENTITY_UNREACHABLE,
                    POP_UNREACHABLE,
                    POP_NAME_NOT_FOUND,
                    POP_REFUSED -> COMMUNICATION_ERROR;
            default -> AUTHENTICATION_ERROR;
        };
    }

    private static TestResult sender(VerdictKind kind) {
        if (kind == VerdictKind.SENDER_REFUSED) {
            return SENDER_INCORRECT;
        }
        return kind.code() == 312 ? AUTHENTICATION_ERROR : COMMUNICATION_ERROR;
    }
}

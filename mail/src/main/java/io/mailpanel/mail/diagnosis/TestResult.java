package io.mailpanel.mail.diagnosis;

import io.mailpanel.mail.smtp.AuthMethod;
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
    /** The POP3 server has no name in the DNS. */
    POP_UNREACHABLE,
    /** No connection to the POP3 server, or it answered not as it should. */
    POP_COMMUNICATION_ERROR,
    /** The POP3 server does not take the account. */
    POP_AUTHENTICATION_ERROR,
    /** The POP3 server asks to try later. */
    POP_BUSY,
    /** The POP3 server's certificate is no good. */
    POP_UNTRUSTED,
    /** No connection to the sign-in server. */
    SIGN_IN_UNREACHABLE,
    /** The sign-in server gives no token for the account: nobody is signed in, or somebody has to sign in again. */
    SIGN_IN_ERROR,
    /** The sign-in server asks to try later. */
    SIGN_IN_BUSY,
    /** The sign-in server's certificate is no good. */
    SIGN_IN_UNTRUSTED,
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
    /** The SMTP server asks to try later. */
    BUSY,
    /** The authentication method is Off. */
    MAIL_OFF,
    /** Somebody stopped it. */
    CANCELLED;

    /**
     * What came of these steps.
     *
     * @param steps at least one, only the last may have failed
     * @param method says whom the step of AUTH asks first: the sign-in server, or the POP3 server
     * @param safe whether the connection is secured, and the certificate was checked
     */
    static TestResult of(List<StepResult> steps, AuthMethod method, boolean safe) {
        StepResult last = steps.get(steps.size() - 1);
        if (last.good()) {
            return safe ? SUCCESSFUL : NOT_SECURED;
        }
        return of(last.step(), last.verdict().kind(), last.step() == TestStep.AUTH ? method : AuthMethod.SMTP_AUTH);
    }

    private static TestResult of(TestStep step, VerdictKind kind, AuthMethod asked) {
        if (kind.code() == 350) {
            return untrusted(kind, asked);
        }
        if (kind == VerdictKind.TRY_LATER) {
            return BUSY;
        }
        return switch (step) {
            case NAME, CONNECT -> UNREACHABLE;
            case TLS -> tls(kind);
            case HELLO -> hello(kind);
            case AUTH -> auth(kind, asked);
            case SENDER -> sender(kind);
        };
    }

    /** The SMTP server's certificate was seen to be good before anybody else is asked. */
    private static TestResult untrusted(VerdictKind kind, AuthMethod asked) {
        return switch (asked) {
            case OAUTH2 -> SIGN_IN_UNTRUSTED;
            case POP_BEFORE_SMTP -> POP_UNTRUSTED;
            default -> kind == VerdictKind.CERTIFICATE_DATE ? UNTRUSTED_DATE : UNTRUSTED_CA;
        };
    }

    private static TestResult tls(VerdictKind kind) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, WRONG_SECURITY, TLS_AT_ONCE, AUTH_NOT_OFFERED, STARTTLS_NOT_OFFERED ->
                CHANGE_SECURE_CONNECTION;
            default -> COMMUNICATION_ERROR;
        };
    }

    private static TestResult hello(VerdictKind kind) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, AUTH_NOT_OFFERED -> UNSUPPORTED_METHOD;
            case TLS_AT_ONCE -> CHANGE_SECURE_CONNECTION;
            default -> COMMUNICATION_ERROR;
        };
    }

    private static TestResult auth(VerdictKind kind, AuthMethod asked) {
        return switch (kind) {
            case METHOD_NOT_OFFERED, AUTH_NOT_OFFERED, BASIC_AUTH_ENDED -> UNSUPPORTED_METHOD;
            case POP_WANTS_TLS, WRONG_SECURITY, STARTTLS_NOT_OFFERED -> CHANGE_SECURE_CONNECTION;
            case POP_NAME_NOT_FOUND -> POP_UNREACHABLE;
            case POP_UNREACHABLE, POP_REFUSED -> POP_COMMUNICATION_ERROR;
            case POP_PASSWORD_REFUSED, POP_OFF -> POP_AUTHENTICATION_ERROR;
            case POP_BUSY -> POP_BUSY;
            case IDENTITY_UNREACHABLE -> SIGN_IN_UNREACHABLE;
            case IDENTITY_BUSY -> SIGN_IN_BUSY;
            case NOT_SIGNED_IN, CLIENT_ID_MISSING, APP_REGISTRATION, NO_ACCOUNT_IN_REPLY -> SIGN_IN_ERROR;
            case TLS_VERSION -> asked == AuthMethod.POP_BEFORE_SMTP ? POP_COMMUNICATION_ERROR : COMMUNICATION_ERROR;
            case MAIL_SERVER_UNREACHABLE, SERVER_CLOSED, ADDITIONAL_NETWORK_DOWN -> COMMUNICATION_ERROR;
            default -> kind.code() == 361 || kind.code() == 370 ? SIGN_IN_ERROR : AUTHENTICATION_ERROR;
        };
    }

    private static TestResult sender(VerdictKind kind) {
        if (kind == VerdictKind.SENDER_REFUSED) {
            return SENDER_INCORRECT;
        }
        return kind.code() == 312 ? AUTHENTICATION_ERROR : COMMUNICATION_ERROR;
    }
}

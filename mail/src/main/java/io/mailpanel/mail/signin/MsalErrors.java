package io.mailpanel.mail.signin;

import com.microsoft.aad.msal4j.MsalClientException;
import com.microsoft.aad.msal4j.MsalJsonParsingException;
import com.microsoft.aad.msal4j.MsalServiceException;
import com.microsoft.aad.msal4j.MsalThrottlingException;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.mail.verdict.Verdicts;
import java.util.concurrent.CancellationException;

/** What MSAL's exceptions mean (FACTS 2): they differ by class, code and cause. */
final class MsalErrors {
    private MsalErrors() {}

    static Verdict verdict(Throwable failure) {
        for (Throwable t : Verdicts.causes(failure)) {
            if (t instanceof MailException mail) {
                return mail.verdict();
            }
            if (t instanceof SignInEnded || t instanceof CancellationException || t instanceof InterruptedException) {
                return new Verdict(VerdictKind.CANCELLED, "");
            }
            if (t instanceof OAuthRefusal refusal) {
                return refusal.verdict();
            }
            if (t instanceof IdentityBusy) {
                return new Verdict(VerdictKind.IDENTITY_BUSY, t.getMessage());
            }
            if (t instanceof MsalThrottlingException || t instanceof MsalJsonParsingException) {
                return new Verdict(VerdictKind.IDENTITY_BUSY, t.getMessage());
            }
            if (t instanceof MsalServiceException service) {
                return Verdicts.identity(service.errorCode(), service.getMessage());
            }
            if (t instanceof MsalClientException client && client.errorCode() != null) {
                return client(client);
            }
        }
        return Verdicts.connection(failure, VerdictKind.IDENTITY_UNREACHABLE)
                .orElseGet(() -> new Verdict(VerdictKind.IDENTITY_BUSY, String.valueOf(failure)));
    }

    private static Verdict client(MsalClientException e) {
        return switch (e.errorCode()) {
            case "code_expired" -> new Verdict(VerdictKind.CODE_EXPIRED, e.getMessage());
            case "invalid_authorization_result" ->
                new Verdict(VerdictKind.BROWSER_ENDED, "nobody finished in the browser in time");
            case "cache_miss" ->
                new Verdict(
                        VerdictKind.SIGN_IN_AGAIN,
                        "the identity server gave no refresh token, and the access token ran out");
            default -> Verdicts.identity(e.errorCode(), e.getMessage());
        };
    }
}

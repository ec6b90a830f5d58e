package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Offer;
import io.mailpanel.mail.democloud.fault.Offer.Server;
import io.mailpanel.mail.democloud.fault.Offers;
import io.mailpanel.mail.democloud.fault.Takes;
import java.time.Duration;
import java.util.List;

/** The faults of the identity server that a person can switch on: policies, and Entra's errors with their numbers (FACTS 2). */
public final class KnownErrors {
    private static final String GRANT = "invalid_grant";

    /** What the token endpoint can be made to answer; number, OAuth error, and how Microsoft's list explains it. */
    private static final List<EntraError> ERRORS = List.of(
            EntraErrors.blocked(),
            of(GRANT, 530032, "The user is blocked due to a tenant-wide security policy."),
            of(GRANT, 53000, "The device is not in the required state: compliant. Conditional Access requires one."),
            of(
                    GRANT,
                    53001,
                    "The device is not in the required state: domain joined. Conditional Access requires one."),
            of(GRANT, 53002, "The app is not an approved app for Conditional Access."),
            of(GRANT, 530035, "Access has been blocked by security defaults."),
            of(GRANT, 70008, "The authorization code or refresh token has expired due to inactivity."),
            of(GRANT, 700082, "The refresh token has expired due to inactivity and was inactive for 90.00:00:00."),
            of(GRANT, 70043, "The refresh token has expired or is invalid due to sign-in frequency checks."),
            of(GRANT, 50173, "The provided grant has expired due to it being revoked, a fresh auth token is needed."),
            of(GRANT, 50132, "The session is not valid due to password expiration or a recent password change."),
            of(GRANT, 50133, "The session is not valid due to a recent password change or expiration."),
            EntraErrors.mfaRequired(),
            of(GRANT, 50074, "Strong authentication is required and the user did not pass the MFA challenge."),
            of(GRANT, 50079, "The user must enroll in multi-factor authentication to access the resource."),
            of(GRANT, 50126, "Error validating credentials due to invalid username or password."),
            of(GRANT, 50055, "The password is expired."),
            of(GRANT, 50053, "The account is locked: too many sign-ins with an incorrect user ID or password."),
            of(GRANT, 50057, "The user account is disabled."),
            of(GRANT, 50105, "The signed in user is not assigned to a role for the application."),
            of("access_denied", 65004, "User declined to consent to access the app."),
            of("access_denied", 90094, "Administrator consent is required for the permissions requested by the app."),
            new EntraError(400, GRANT, 65001, "Nobody has consented to use the application.", "consent_required"),
            of("unauthorized_client", 700016, "The application was not found in the directory."),
            EntraErrors.notPublic(),
            EntraErrors.secretSent(),
            of("invalid_resource", 650057, "The resource is not listed in the requested permissions of the app."),
            of("invalid_resource", 500011, "The resource principal was not found in the tenant."),
            of("invalid_scope", 70011, "The provided value for the input parameter 'scope' is not valid."),
            of("invalid_request", 90002, "The tenant was not found."),
            of("invalid_request", 50020, "The user account does not exist in the tenant and cannot access the app."),
            of("invalid_request", 50194, "The application is not configured as a multi-tenant application."),
            of("invalid_request", 500200, "A personal Microsoft account cannot be used for this application."),
            of("invalid_request", 500202, "A personal account is not supported for this application."),
            of("invalid_request", 500208, "The domain is not a valid login domain for the account type."),
            of("expired_token", 70019, "The verification code has expired."),
            of("bad_verification_code", 70018, "Invalid verification code due to User typing in wrong user code."),
            of("server_error", 90006, "The external service is temporarily unavailable."),
            of("temporarily_unavailable", 90033, "A transient error has occurred. Please try again."),
            of("temporarily_unavailable", 90024, "The request budget was exceeded. Try again in a few minutes."),
            of(GRANT, 50196, "The server terminated the operation: it encountered a client request loop."));

    private KnownErrors() {}

    private static EntraError of(String error, int code, String message) {
        return EntraError.of(error, code, message);
    }

    /** All of them. */
    public static List<Offer> offers() {
        Offers offers = new Offers(Server.IDENTITY);
        offers.told("identity-ca-device-code-token", Takes.ACCOUNT, ConditionalAccess.BLOCKS_DEVICE_CODE_AT_TOKEN);
        offers.told("identity-ca-device-code-browser", Takes.ACCOUNT, ConditionalAccess.BLOCKS_DEVICE_CODE_IN_BROWSER);
        offers.told("identity-ca-everything", Takes.ACCOUNT, ConditionalAccess.BLOCKS_EVERYTHING);
        offers.told("identity-second-factor", Takes.ACCOUNT, IdentityFault.SECOND_FACTOR);
        offers.told("identity-tokens-expire", Takes.ACCOUNT, IdentityFault.EXPIRE_TOKENS);
        offers.told("identity-tokens-revoke", Takes.ACCOUNT, IdentityFault.REVOKE_TOKENS);
        offers.told("identity-consent-withdraw", Takes.NOTHING, IdentityFault.WITHDRAW_CONSENT);
        offers.told("identity-public-client-off", Takes.NOTHING, IdentityFault.NO_PUBLIC_CLIENTS);
        offers.told("identity-tokens-nameless", Takes.ACCOUNT_AND_TIMES, IdentityFault.NAMELESS_TOKENS);
        offers.told("identity-slow-down", Takes.ACCOUNT_AND_TIMES, EntraErrors.slowDown());
        offers.told("identity-http-503", Takes.TIMES, HttpTrouble.UNAVAILABLE);
        offers.told("identity-http-429", Takes.TIMES, new HttpTrouble(429, Duration.ofSeconds(5)));
        for (EntraError error : ERRORS) {
            String words = "AADSTS" + error.code() + ", " + error.error() + ": " + error.message();
            offers.said("aadsts-" + error.code(), Takes.ACCOUNT_AND_TIMES, error, words);
        }
        return offers.all();
    }
}

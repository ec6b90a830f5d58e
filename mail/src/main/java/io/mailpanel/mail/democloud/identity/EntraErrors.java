package io.mailpanel.mail.democloud.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The errors that the stand-in answers by itself, in Entra's documented words. */
public final class EntraErrors {
    private EntraErrors() {}

    static EntraError pending() {
        return EntraError.of(
                "authorization_pending",
                70016,
                "OAuth 2.0 device flow error. Authorization is pending. Continue polling.");
    }

    /** RFC 8628, 3.5. Entra documents no number of its own for it. */
    public static EntraError slowDown() {
        return EntraError.of("slow_down", 0, "OAuth 2.0 device flow error. The client polls too often. Slow down.");
    }

    static EntraError declined() {
        return EntraError.of("authorization_declined", 65004, "User declined to consent to access the app.");
    }

    static EntraError expiredCode() {
        return EntraError.of(
                "expired_token",
                70020,
                "The provided value for the input parameter 'device_code' is not valid. This device code has expired.");
    }

    static EntraError badCode() {
        return EntraError.of(
                "bad_verification_code",
                70018,
                "Invalid verification code due to User typing in wrong user code for device code flow.");
    }

    static EntraError redeemed() {
        return EntraError.invalidGrant(
                54005,
                "OAuth2 Authorization code was already redeemed, please retry with a new valid code or use an existing"
                        + " refresh token.");
    }

    /** The refresh token was not used for 90 days. */
    public static EntraError refreshExpired(Instant issued) {
        return EntraError.invalidGrant(
                700082,
                "The refresh token has expired due to inactivity. The token was issued on " + second(issued)
                        + " and was inactive for 90.00:00:00.");
    }

    /** An administrator ended the sessions, or the password was changed. */
    public static EntraError revoked(Instant granted, Instant validFrom) {
        return EntraError.invalidGrant(
                50173,
                "The provided grant has expired due to it being revoked, a fresh auth token is needed. The user might"
                        + " have changed or reset their password. The grant was issued on '" + second(granted)
                        + "' and the TokensValidFrom date (before which tokens are not valid) for this user is '"
                        + second(validFrom) + "'.");
    }

    static EntraError malformedRefreshToken() {
        return EntraError.invalidGrant(9002313, "Invalid request. Request is malformed or invalid.");
    }

    static EntraError consentMissing(String clientId) {
        return new EntraError(
                400,
                "invalid_grant",
                65001,
                "The user or administrator has not consented to use the application with ID '" + clientId + "' named '"
                        + Directory.APP_NAME
                        + "'. Send an interactive authorization request for this user and resource.",
                "consent_required");
    }

    static EntraError notPublic() {
        return new EntraError(
                401,
                "invalid_client",
                7000218,
                "The request body must contain the following parameter: 'client_assertion' or 'client_secret'.",
                "");
    }

    static EntraError secretSent() {
        return new EntraError(
                401,
                "invalid_client",
                700025,
                "Client is public so neither 'client_assertion' nor 'client_secret' should be presented.",
                "");
    }

    static EntraError unknownClient(String clientId) {
        return EntraError.of(
                "unauthorized_client",
                700016,
                "Application with identifier '" + clientId + "' was not found in the directory '"
                        + Directory.CONTOSO.displayName()
                        + "'. This can happen if the application has not been installed by the administrator of the"
                        + " tenant or consented to by any user in the tenant. You may have sent your authentication"
                        + " request to the wrong tenant.");
    }

    static EntraError badScope(String scope) {
        return EntraError.of(
                "invalid_scope",
                70011,
                "The provided request must include a 'scope' input parameter. The provided value for the input"
                        + " parameter 'scope' is not valid. The scope '" + scope + "' does not exist.");
    }

    static EntraError unknownTenant(String tenant) {
        return EntraError.of(
                "invalid_request",
                90002,
                "Tenant '" + tenant + "' not found. Check to make sure you have the correct tenant ID and are signing"
                        + " into the correct cloud. Check with your subscription administrator, this may happen if"
                        + " there are no active subscriptions for the tenant.");
    }

    static EntraError wrongTenant(String account, String tenant) {
        return EntraError.invalidGrant(
                50020,
                "User account '" + account + "' does not exist in tenant '" + tenant
                        + "' and cannot access the application in that tenant.");
    }

    static EntraError missing(String parameter) {
        return EntraError.of(
                "invalid_request",
                900144,
                "The request body must contain the following parameter: '" + parameter + "'.");
    }

    static EntraError unknownGrant(String grant) {
        return EntraError.of(
                "unsupported_grant_type", 70003, "The app requested an unsupported grant type '" + grant + "'.");
    }

    static EntraError notPost() {
        return EntraError.of(
                "invalid_request", 900561, "The endpoint only accepts POST requests. Received a GET request.");
    }

    static EntraError codeExpired() {
        return EntraError.invalidGrant(
                70008, "The provided authorization code or refresh token has expired due to inactivity.");
    }

    static EntraError otherRedirect() {
        return EntraError.invalidGrant(
                500112,
                "The reply address does not match the reply address provided when requesting Authorization code.");
    }

    static EntraError wrongVerifier() {
        return EntraError.invalidGrant(
                501481, "The Code_Verifier does not match the code_challenge supplied in the authorization request.");
    }

    static EntraError noChallenge() {
        return EntraError.of(
                "invalid_request",
                9002325,
                "Proof Key for Code Exchange is required for cross-origin and public clients.");
    }

    static EntraError unknownResponseType(String type) {
        return EntraError.of(
                "unsupported_response_type", 70005, "The app requested an unsupported response type '" + type + "'.");
    }

    static EntraError unknownRedirect(String address) {
        return EntraError.of(
                "invalid_request",
                50011,
                "The redirect URI '" + address + "' specified in the request does not match the redirect URIs"
                        + " configured for the application.");
    }

    /** A Conditional Access policy blocks the sign-in. */
    public static EntraError blocked() {
        return EntraError.invalidGrant(
                53003,
                "Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.");
    }

    /** A second factor is wanted, which only a person in a browser can give. */
    public static EntraError mfaRequired() {
        return new EntraError(
                400,
                "interaction_required",
                50076,
                "Due to a configuration change made by your administrator, or because you moved to a new location, you"
                        + " must use multi-factor authentication to access the resource.",
                "basic_action");
    }

    private static Instant second(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}

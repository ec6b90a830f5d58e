package io.mailpanel.mail.democloud.identity;

import io.mailpanel.mail.democloud.fault.Fault;

/**
 * An error as Entra words it (FACTS 2; "Microsoft Entra authentication and authorization error codes").
 *
 * @param status the HTTP status, 400–599
 * @param error OAuth's error, for example {@code invalid_grant}
 * @param code the AADSTS number, 0 for none
 * @param message the words after the number
 * @param suberror Entra's suberror, empty for none
 */
public record EntraError(int status, String error, int code, String message, String suberror) implements Fault {

    /** An error with HTTP status 400 and no suberror, which is what most are. */
    public static EntraError of(String error, int code, String message) {
        return new EntraError(400, error, code, message, "");
    }

    /** An {@code invalid_grant}: what a refresh answers when the person must sign in again. */
    public static EntraError invalidGrant(int code, String message) {
        return of("invalid_grant", code, message);
    }
}

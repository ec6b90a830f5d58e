package io.mailpanel.mail;

import java.net.URI;

/**
 * Where and as what the product signs in; the {@code [identity]} part of the configuration.
 *
 * @param clientId the app registration's client id; empty means that sign-in cannot start ({@code CLIENT_ID_MISSING})
 * @param tenant a tenant id or domain; empty means {@link EmailService#tenant()}
 * @param endpoint the identity server's base address, https, without a path: login.microsoftonline.com or a lab's own
 * @param scope the delegated permission to ask for, usually https://outlook.office.com/SMTP.Send
 */
public record IdentityConfig(String clientId, String tenant, URI endpoint, String scope) {
    /** Microsoft's worldwide identity server. */
    public static final URI MICROSOFT = URI.create("https://login.microsoftonline.com");
    /** The permission that SMTP submission needs (FACTS 2). */
    public static final String SMTP_SEND = "https://outlook.office.com/SMTP.Send";
}

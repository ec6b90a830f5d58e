package io.mailpanel.mail;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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
    public static final URI MICROSOFT = IdentityCloud.GLOBAL.endpoint();
    /** The permission that SMTP submission needs worldwide (FACTS 2). */
    public static final String SMTP_SEND = IdentityCloud.GLOBAL.scope();

    /** A path of the identity server as a whole address. */
    public URI address(String path) {
        String base = endpoint.toString();
        return URI.create((base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path);
    }

    /** The first part of a path: the configured tenant, or else the service's own. */
    public String tenantFor(EmailService service) {
        return tenant.isBlank() ? service.tenant() : tenant;
    }

    /**
     * Where an administrator of the organization agrees to the app's permissions, once for everybody, without signing the
     * device in. To be opened in any browser.
     */
    public URI adminConsent() {
        return address("/" + tenantFor(EmailService.EXCHANGE_ONLINE) + "/adminconsent?client_id="
                + URLEncoder.encode(clientId, StandardCharsets.UTF_8));
    }
}

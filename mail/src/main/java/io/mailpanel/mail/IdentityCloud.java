package io.mailpanel.mail;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Microsoft's clouds. Each has its own identity server, and its Exchange Online has its own host in the scope: one cloud's
 * server gives no tokens for another's mail (FACTS 2). The mail servers' names are unconfirmed outside the worldwide cloud.
 */
public enum IdentityCloud {
    /** Worldwide. */
    GLOBAL(
            "https://login.microsoftonline.com",
            "https://outlook.office.com/SMTP.Send",
            List.of("smtp.office365.com", "smtp-mail.outlook.com")),
    /** United States government, GCC High and DoD. */
    USGOV("https://login.microsoftonline.us", "https://outlook.office365.us/SMTP.Send", List.of("smtp.office365.us")),
    /** Operated by 21Vianet in China. */
    CHINA(
            "https://login.partner.microsoftonline.cn",
            "https://partner.outlook.cn/SMTP.Send",
            List.of("smtp.partner.outlook.cn"));

    private final URI endpoint;
    private final String scope;
    private final List<String> mailHosts;

    IdentityCloud(String endpoint, String scope, List<String> mailHosts) {
        this.endpoint = URI.create(endpoint);
        this.scope = scope;
        this.mailHosts = mailHosts;
    }

    /** Its identity server, https, without a path. */
    public URI endpoint() {
        return endpoint;
    }

    /** The permission that SMTP submission needs there. */
    public String scope() {
        return scope;
    }

    /** Its mail servers: the hosts that may receive a token. */
    public List<String> mailHosts() {
        return mailHosts;
    }

    /** Whose identity server that is; empty for a lab's own. */
    public static Optional<IdentityCloud> of(URI endpoint) {
        return Arrays.stream(values())
                .filter(c -> c.endpoint.getHost().equalsIgnoreCase(endpoint.getHost()))
                .findFirst();
    }

    /** Whether tokens for that scope are to be had here: only with this cloud's host in it, or an alias of that. */
    public boolean gives(String scope) {
        String home = URI.create(this.scope).getHost();
        return Arrays.stream(scope.split(" "))
                .filter(s -> s.toLowerCase(Locale.ROOT).startsWith("https://"))
                .allMatch(s -> s.toLowerCase(Locale.ROOT).startsWith("https://" + home + "/")
                        || this == GLOBAL && s.toLowerCase(Locale.ROOT).startsWith("https://outlook.office365.com/"));
    }
}

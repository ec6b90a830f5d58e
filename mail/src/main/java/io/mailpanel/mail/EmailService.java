package io.mailpanel.mail;

import java.util.Arrays;

/** The email services that the guide's Email Server page offers with OAuth2 (FACTS 1, 3). */
public enum EmailService {
    /** Microsoft Exchange Online: accounts of an organization. */
    EXCHANGE_ONLINE("organizations", "smtp.office365.com"),
    /** Outlook.com: personal accounts. */
    OUTLOOK_COM("consumers", "smtp-mail.outlook.com");

    /** The service's submission port (STARTTLS). */
    public static final int PORT = 587;

    private final String tenant;
    private final String host;

    EmailService(String tenant, String host) {
        this.tenant = tenant;
        this.host = host;
    }

    /** Whether that is one of these services' own SMTP hosts. */
    public static boolean owns(String host) {
        return Arrays.stream(values()).anyMatch(service -> service.host.equalsIgnoreCase(host));
    }

    /** The tenant part of the authority when the configuration names none. */
    public String tenant() {
        return tenant;
    }

    /** The service's own SMTP host. */
    public String host() {
        return host;
    }
}

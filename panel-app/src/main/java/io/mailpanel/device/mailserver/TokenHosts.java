package io.mailpanel.device.mailserver;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.ConfirmedHosts;
import io.mailpanel.mail.smtp.MailServer;
import java.util.List;

/**
 * The only hosts that may receive a token (mail.hosts).
 *
 * @param entries {@code host} for any port, or {@code host:port}
 */
record TokenHosts(List<String> entries) {
    TokenHosts {
        entries = ConfirmedHosts.of(entries).entries();
    }

    boolean allow(String host, int port) {
        return ConfirmedHosts.of(entries).allow(host, port);
    }

    /** The service's own server where it is allowed, else the first that is: a lab's or a demo's. */
    MailServer filled(EmailService service) {
        if (entries.isEmpty() || allow(service.host(), EmailService.PORT)) {
            return server(service, service.host(), EmailService.PORT);
        }
        String first = entries.get(0);
        int colon = first.indexOf(':');
        return colon < 0
                ? server(service, first, EmailService.PORT)
                : server(service, first.substring(0, colon), Integer.parseInt(first.substring(colon + 1)));
    }

    /** Whether host and port are just what the service fills in. */
    boolean follows(MailServer server) {
        MailServer filled = filled(server.service());
        return server.host().equalsIgnoreCase(filled.host()) && server.port() == filled.port();
    }

    private static MailServer server(EmailService service, String host, int port) {
        return new MailServer(AuthMethod.OAUTH2, service, host, port, "", true);
    }
}

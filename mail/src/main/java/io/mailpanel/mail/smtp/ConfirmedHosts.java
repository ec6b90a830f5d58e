package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The only mail servers that may receive a token (mail.hosts): the one place of that rule.
 *
 * @param entries {@code host} for any port, or {@code host:port}
 */
public record ConfirmedHosts(List<String> entries) {
    /** In whatever case they were written. */
    public ConfirmedHosts {
        entries = entries.stream().map(e -> e.toLowerCase(Locale.ROOT)).toList();
    }

    /** Those entries, in their order if they have one. */
    public static ConfirmedHosts of(Collection<String> entries) {
        return new ConfirmedHosts(List.copyOf(entries));
    }

    /** Whether a token may go there. */
    public boolean allow(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return entries.contains(name) || entries.contains(name + ":" + port);
    }

    /** The same for {@code host:port}; nothing else may. */
    public boolean allow(String address) {
        int colon = address.lastIndexOf(':');
        return colon > 0 && allow(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    /** @throws MailException HOST_NOT_ALLOWED if none may; to be asked before anybody asks for a token */
    public void refuseStrangers(MailServer server) throws MailException {
        if (!allow(server.host(), server.port())) {
            String exact = server.address().toLowerCase(Locale.ROOT);
            throw new MailException(new Verdict(VerdictKind.HOST_NOT_ALLOWED, exact));
        }
    }
}

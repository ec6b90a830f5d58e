package io.mailpanel.mail.smtp;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * With which settings a token may be sent at all, whoever the server is: the one place of that rule. Who may have it is
 * {@link ConfirmedHosts}' matter.
 */
public final class TokenRule {
    private TokenRule() {}

    /**
     * What in such settings forbids it: TOKEN_ON_ADDITIONAL_NETWORK, by the guide's note, and TOKEN_WITHOUT_VALIDATION, because
     * whoever answers under a confirmed name would get it. Empty if nothing does, or the method has no token.
     */
    public static List<VerdictKind> hindrances(AuthMethod method, MailNetwork network, boolean validateCertificate) {
        List<VerdictKind> found = new ArrayList<>();
        if (method == AuthMethod.OAUTH2 && network == MailNetwork.ADDITIONAL) {
            found.add(VerdictKind.TOKEN_ON_ADDITIONAL_NETWORK);
        }
        if (method == AuthMethod.OAUTH2 && !validateCertificate) {
            found.add(VerdictKind.TOKEN_WITHOUT_VALIDATION);
        }
        return List.copyOf(found);
    }

    /** The first of these settings' {@link #hindrances}, if there is one. */
    public static Optional<VerdictKind> hindrance(MailServer server) {
        return hindrances(server.method(), server.network(), server.validateCertificate()).stream()
                .findFirst();
    }

    /** @throws MailException with the {@link #hindrance}, if there is one */
    static void check(MailServer server) throws MailException {
        Optional<VerdictKind> hindrance = hindrance(server);
        if (hindrance.isPresent()) {
            throw new MailException(new Verdict(hindrance.get(), ""));
        }
    }
}

package io.mailpanel.mail.outbox;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.Envelope;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SmtpConnection;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** One try of one job: is the host allowed, is there a token, does the server take it, does it take the message. */
final class Delivery {
    private final SignIn signIn;
    private final Supplier<MailServer> settings;
    private final SmtpSender sender;
    private final Set<String> tokenHosts;

    Delivery(SignIn signIn, Supplier<MailServer> settings, SmtpSender sender, Set<String> tokenHosts) {
        this.signIn = signIn;
        this.settings = settings;
        this.sender = sender;
        this.tokenHosts = Set.copyOf(tokenHosts);
    }

    /** Returns when the server has the message. */
    void send(JobRow row, Path body) throws MailException {
        MailServer server = settings.get();
        if (server.method() == AuthMethod.OFF) {
            throw new MailException(new Verdict(VerdictKind.MAIL_OFF, ""));
        }
        // Before anybody asks for a token, so that none exists that could go there.
        refuseStrangers(server);
        Envelope envelope =
                new Envelope(row.sender(), row.job().recipients(), row.body().bytes());
        try (SmtpConnection connection = open(server, row.job().owner())) {
            connection.send(envelope, body);
        }
    }

    private void refuseStrangers(MailServer server) throws MailException {
        String host = server.host().toLowerCase(Locale.ROOT);
        String exact = host + ":" + server.port();
        if (!tokenHosts.contains(host) && !tokenHosts.contains(exact)) {
            throw new MailException(new Verdict(VerdictKind.HOST_NOT_ALLOWED, exact));
        }
    }

    private SmtpConnection open(MailServer server, Owner owner) throws MailException {
        String token = signIn.accessToken(owner);
        try {
            return sender.open(server, user(owner), token);
        } catch (MailException e) {
            if (e.verdict().kind() != VerdictKind.AUTH_REFUSED) {
                throw e;
            }
        }
        // The token may have been revoked before its time: a new one says whether it was the token or the account.
        signIn.accessTokenRefused(owner);
        return sender.open(server, user(owner), signIn.accessToken(owner));
    }

    private String user(Owner owner) throws MailException {
        return signIn.state(owner)
                .account()
                .map(Account::username)
                .orElseThrow(() -> new MailException(new Verdict(VerdictKind.NOT_SIGNED_IN, "signed out meanwhile")));
    }
}

package io.mailpanel.mail.smtp;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Duration;
import java.util.Optional;

/** The one way to an authenticated connection: may the host have a token, is there one, does the server take it. */
public final class MailDoor {
    private final SignIn signIn;
    private final SmtpSender sender;
    private final ConfirmedHosts hosts;
    private final Passwords passwords;
    private final PopGate pop;

    /**
     * @param signIn the sign-ins
     * @param sender opens the connections
     * @param hosts the only ones that may receive a token
     */
    public MailDoor(SignIn signIn, SmtpSender sender, ConfirmedHosts hosts) {
        this(signIn, sender, hosts, server -> Optional.empty());
    }

    /** @param passwords where passwords are, for the methods that use one */
    public MailDoor(SignIn signIn, SmtpSender sender, ConfirmedHosts hosts, Passwords passwords) {
        this(signIn, sender, hosts, passwords, Duration.ZERO);
    }

    /** @param popStands how long a login to the POP3 server is believed to open the SMTP server; zero: log in each time */
    public MailDoor(SignIn signIn, SmtpSender sender, ConfirmedHosts hosts, Passwords passwords, Duration popStands) {
        this.signIn = signIn;
        this.sender = sender;
        this.hosts = hosts;
        this.passwords = passwords;
        this.pop = new PopGate(sender.pop(), popStands);
    }

    /** What a connection is opened with. Its text names nothing. */
    public static final class Key {
        private final String user;
        private final String token;
        private final boolean standing;

        private Key(String user, String token) {
            this(user, token, false);
        }

        private Key(String user, String token, boolean standing) {
            this.user = user;
            this.token = token;
            this.standing = standing;
        }

        /** Whether it opens the same: account and token alike. */
        public boolean same(Key other) {
            return user.equals(other.user) && token.equals(other.token);
        }

        /** The mailbox. */
        public String user() {
            return user;
        }
    }

    /**
     * An open connection.
     *
     * @param key what it was opened with
     * @param connection authenticated
     */
    public record Opened(Key key, SmtpConnection connection) {}

    /**
     * What the owner's connections to this server are opened with. May ask the identity server; with POP_BEFORE_SMTP logs
     * in to the POP3 server if no earlier login stands, and never with a token. Blocks.
     *
     * @throws MailException PASSWORD_MISSING; TOKEN_WITHOUT_VALIDATION, TOKEN_ON_ADDITIONAL_NETWORK, HOST_NOT_ALLOWED, before anybody asks for a token, so that none exists that
     *     could go there; what {@link SignIn#accessToken} throws; POP_PASSWORD_REFUSED and its kin
     */
    public Key key(MailServer server, Owner owner) throws MailException {
        if (server.method().password()) {
            String password = passwords
                    .of(server)
                    .orElseThrow(() -> new MailException(new Verdict(VerdictKind.PASSWORD_MISSING, "")));
            boolean standing = server.method() == AuthMethod.POP_BEFORE_SMTP && pop.pass(server, password);
            return new Key(server.account(), password, standing);
        }
        TokenRule.check(server);
        hosts.refuseStrangers(server);
        String token = signIn.accessToken(owner);
        return new Key(user(owner), token);
    }

    /**
     * Connects, secures and authenticates; a refused token is renewed once. Blocks.
     *
     * @param key from {@link #key}, for the same server and owner
     * @throws MailException as {@link SmtpSender#open}, and as {@link #key}
     */
    public Opened open(MailServer server, Owner owner, Key key) throws MailException {
        try {
            return new Opened(key, sender.open(server, key.user, key.token));
        } catch (MailException e) {
            VerdictKind kind = e.verdict().kind();
            boolean refused = kind == VerdictKind.AUTH_REFUSED || kind == VerdictKind.TOKEN_CHALLENGED;
            if (server.method() != AuthMethod.OAUTH2 || !refused) {
                throw e;
            }
        }
        // The token may have been revoked before its time: a new one says whether it was the token or the account.
        signIn.accessTokenRefused(owner);
        Key fresh = key(server, owner);
        return new Opened(fresh, sender.open(server, fresh.user, fresh.token));
    }

    /**
     * The SMTP server refused what a login to the POP3 server should have opened: the next {@link #key} logs in anew.
     *
     * @param key what the connection was opened with
     * @return whether the login was an earlier one, so that a new one may do at once
     */
    public boolean refused(Key key) {
        pop.forget();
        return key.standing;
    }

    private String user(Owner owner) throws MailException {
        return signIn.state(owner)
                .account()
                .map(Account::username)
                .orElseThrow(() -> new MailException(new Verdict(VerdictKind.NOT_SIGNED_IN, "signed out meanwhile")));
    }
}

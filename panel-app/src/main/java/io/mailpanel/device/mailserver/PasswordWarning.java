package io.mailpanel.device.mailserver;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is to be said to who sends with account and password, where Microsoft no longer lets them, or soon will not. */
public enum PasswordWarning {
    /** Nothing. */
    NONE(""),
    /** Exchange Online: off by default soon. */
    RETIRES("web.basic.retires"),
    /** A personal mailbox of Microsoft's: it takes no passwords at all, only OAuth2. */
    OAUTH2_ONLY("mail.warning.personal");

    /** The domains of personal mailboxes: outlook.com, hotmail.co.uk, live.de and the like. */
    private static final Pattern PERSONAL =
            Pattern.compile("(outlook|hotmail|live)\\.(com|[a-z]{2}|com?\\.[a-z]{2})|msn\\.com|passport\\.com");

    /** The servers of personal mailboxes that are in other domains than the mailboxes, or below them. */
    private static final Set<String> SERVERS = Set.of(
            EmailService.OUTLOOK_COM.host(),
            "smtp.outlook.com",
            "pop-mail.outlook.com",
            "pop3.outlook.com",
            "smtp.live.com",
            "pop3.live.com",
            "smtp.hotmail.com",
            "pop3.hotmail.com");

    private final String textKey;

    PasswordWarning(String textKey) {
        this.textKey = textKey;
    }

    /** The words' key; empty for {@link #NONE}. */
    public String textKey() {
        return textKey;
    }

    /** Of the settings in force. */
    public static PasswordWarning of(MailServer server) {
        return of(
                server.method(),
                server.host(),
                server.account(),
                server.method() == AuthMethod.POP_BEFORE_SMTP ? server.pop().host() : "");
    }

    /** Of a form as it was typed; who chooses SMTP AUTH is told that Microsoft ends it whatever the server. */
    public static PasswordWarning of(MailServerForm form) {
        Optional<AuthMethod> method = Stream.of(AuthMethod.values())
                .filter(m -> m.name().equals(form.method()))
                .findFirst();
        PasswordWarning warning = method.map(
                        m -> of(m, form.host(), form.account(), m == AuthMethod.POP_BEFORE_SMTP ? form.popHost() : ""))
                .orElse(NONE);
        return warning == NONE && form.method().equals(AuthMethod.SMTP_AUTH.name()) ? RETIRES : warning;
    }

    private static PasswordWarning of(AuthMethod method, String host, String account, String popHost) {
        if (!method.password()) {
            return NONE;
        }
        if (personalServer(host) || personalServer(popHost) || personalAccount(account)) {
            return OAUTH2_ONLY;
        }
        return method == AuthMethod.SMTP_AUTH && EmailService.owns(host.strip()) ? RETIRES : NONE;
    }

    private static boolean personalServer(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return SERVERS.contains(name) || PERSONAL.matcher(name).matches();
    }

    private static boolean personalAccount(String account) {
        String address = account.strip().toLowerCase(Locale.ROOT);
        return PERSONAL.matcher(address.substring(address.lastIndexOf('@') + 1)).matches() && address.contains("@");
    }
}

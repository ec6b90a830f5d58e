package io.mailpanel.device.mailserver;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Microsoft takes no password, or soon takes none, that is said; where it is somebody else's server, nothing is. */
final class PasswordWarningTest {
    @ParameterizedTest
    @CsvSource({
        "SMTP_AUTH, smtp.office365.com, vera@contoso.example, '', RETIRES",
        "SMTP_AUTH, smtp-mail.outlook.com, vera@contoso.example, '', OAUTH2_ONLY",
        "SMTP_AUTH, SMTP.Live.com, pat, '', OAUTH2_ONLY",
        "SMTP_AUTH, smtp.office365.com, Pat@Outlook.com, '', OAUTH2_ONLY",
        "SMTP_AUTH, mail.contoso.example, pat@hotmail.co.uk, '', OAUTH2_ONLY",
        "SMTP_AUTH, mail.contoso.example, pat@live.de, '', OAUTH2_ONLY",
        "SMTP_AUTH, mail.contoso.example, pat@msn.com, '', OAUTH2_ONLY",
        "POP_BEFORE_SMTP, mail.contoso.example, pat@outlook.fr, pop.contoso.example, OAUTH2_ONLY",
        "POP_BEFORE_SMTP, mail.contoso.example, pat, pop-mail.outlook.com, OAUTH2_ONLY",
        "SMTP_AUTH, mail.contoso.example, vera@contoso.example, pop3.live.com, NONE",
        "SMTP_AUTH, mail.contoso.example, vera@contoso.example, '', NONE",
        "SMTP_AUTH, mail.contoso.example, pat@outlook.contoso.example, '', NONE",
        "SMTP_AUTH, mail.contoso.example, outlook.com, '', NONE",
        "SMTP_AUTH, notoutlook.com, pat@myhotmail.com, '', NONE",
        "OAUTH2, smtp-mail.outlook.com, pat@outlook.com, '', NONE",
        "OFF, smtp-mail.outlook.com, pat@outlook.com, '', NONE"
    })
    void isSaidOfFormAndSettings(AuthMethod method, String host, String account, String pop, PasswordWarning wanted) {
        MailServer server = new MailServer(
                method,
                EmailService.EXCHANGE_ONLINE,
                host,
                587,
                SecureConnection.STARTTLS,
                account,
                "",
                true,
                new PopServer(pop, 110));
        assertThat(PasswordWarning.of(server)).isEqualTo(wanted);
        MailServerForm form = new MailServerForm(
                method.name(),
                "EXCHANGE_ONLINE",
                account,
                "",
                "",
                " " + host + " ",
                "587",
                "STARTTLS",
                MailServerForm.ENABLE,
                pop,
                "110",
                "STANDARD");
        boolean always = method == AuthMethod.SMTP_AUTH && wanted == PasswordWarning.NONE;
        assertThat(PasswordWarning.of(form)).isEqualTo(always ? PasswordWarning.RETIRES : wanted);
    }
}

package io.mailpanel.device.mailserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of Email Server &gt; Basic that need no server. */
final class CheckedFormTest {
    private static final TokenHosts MICROSOFT =
            new TokenHosts(List.of("smtp.office365.com", "smtp-mail.outlook.com:587"));
    private static final MailServer BEFORE = MICROSOFT.filled(EmailService.EXCHANGE_ONLINE);

    @Test
    void whatAServiceFillsIn() {
        assertThat(BEFORE.host() + ":" + BEFORE.port()).isEqualTo("smtp.office365.com:587");
        assertThat(MICROSOFT.filled(EmailService.OUTLOOK_COM).host()).isEqualTo("smtp-mail.outlook.com");
        assertThat(new TokenHosts(List.of("LAB.example:2587", "other")).filled(EmailService.OUTLOOK_COM))
                .extracting(MailServer::host, MailServer::port)
                .containsExactly("lab.example", 2587);
        assertThat(new TokenHosts(List.of("lab.example"))
                        .filled(EmailService.EXCHANGE_ONLINE)
                        .port())
                .isEqualTo(587);
    }

    @Test
    void anotherServiceBringsItsServerUnlessOneWasTyped() throws Exception {
        assertThat(checked("OUTLOOK_COM", "smtp.office365.com", "587").host()).isEqualTo("smtp-mail.outlook.com");
        assertThat(checked("OUTLOOK_COM", "SMTP-mail.outlook.com", "587").host())
                .isEqualTo("SMTP-mail.outlook.com");
        assertThat(checked("EXCHANGE_ONLINE", " smtp.office365.com ", " 2525 ").port())
                .isEqualTo(2525);
    }

    @Test
    void theSenderGoesWithTheAccountUntilAnotherWasTyped() throws Exception {
        assertThat(sender("", "", account("vera"), Optional.empty())).isEqualTo("vera@contoso.example");
        assertThat(sender("", "", Optional.empty(), account("vera"))).isEmpty();
        assertThat(sender("admin@contoso.example", "admin@contoso.example", account("vera"), account("admin")))
                .isEqualTo("vera@contoso.example");
        assertThat(sender("shared@contoso.example", "shared@contoso.example", account("vera"), account("admin")))
                .isEqualTo("shared@contoso.example");
        assertThat(sender("", "admin@contoso.example", account("vera"), account("admin")))
                .as("typed on purpose")
                .isEqualTo("admin@contoso.example");
    }

    @Test
    void aServerThatMayNotHaveTheTokenIsRefusedWithTheAllowedOnes() {
        Refused refused = catchThrowableOfType(Refused.class, () -> checked("EXCHANGE_ONLINE", "evil.example", "587"));
        for (Language language : Language.values()) {
            assertThat(refused.errors().get(0).in(Texts.of(language)))
                    .contains("smtp.office365.com, smtp-mail.outlook.com:587", "mail.hosts", "mailpanel.toml");
        }
        assertThat(refused.errors().get(0).field()).isEqualTo("mail.host");
        Refused port = catchThrowableOfType(Refused.class, () -> checked("OUTLOOK_COM", "smtp-mail.outlook.com", "25"));
        assertThat(port.errors().get(0).field()).isEqualTo("mail.port");
    }

    @Test
    void whatATokenCannotHaveIsRefusedAllAtOnceInTheGuidesWords() {
        MailServerForm form = new MailServerForm("OAUTH2", "EXCHANGE_ONLINE", "", "smtp.office365.com", "587", false)
                .out("ADDITIONAL");
        Refused refused = catchThrowableOfType(Refused.class, () -> with("eth1", form));
        assertThat(refused.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("mail.network", "mail.validation");
        assertThat(refused.errors().get(0).in(Texts.of(Language.RU)))
                .isEqualTo("Модели, поддерживающие дополнительную сеть, следует настроить на использование стандартной "
                        + "сети. Дополнительные сети не поддерживают аутентификацию OAuth2.0.");
        assertThat(refused.errors().get(0).in(Texts.of(Language.EN))).contains("do not support OAuth2");
    }

    @Test
    void theAdditionalNetworkIsForDevicesThatHaveOne() throws Exception {
        MailServerForm form = new MailServerForm(
                        "SMTP_AUTH",
                        "EXCHANGE_ONLINE",
                        "vera@x.example",
                        "p",
                        "",
                        "mail.x.example",
                        "25",
                        "NONE",
                        false)
                .out("ADDITIONAL");
        assertThat(with("eth1", form).network()).isEqualTo(MailNetwork.ADDITIONAL);
        Refused refused = catchThrowableOfType(Refused.class, () -> with("", form));
        assertThat(refused.errors())
                .containsExactly(new FieldError("mail.network", "field.mail.network.missing", List.of()));
        assertThat(catchThrowableOfType(Refused.class, () -> with("eth1", form.out("MOON")))
                        .errors())
                .extracting(FieldError::key)
                .containsExactly("field.mail.network.error");
    }

    private static MailServer with(String additional, MailServerForm form) throws Refused {
        return new CheckedForm(MICROSOFT, new AdditionalNetwork(additional), BEFORE)
                .check(form, Optional.empty(), Optional.empty());
    }

    private static MailServer checked(String service, String host, String port) throws Refused {
        return new CheckedForm(MICROSOFT, AdditionalNetwork.NONE, BEFORE)
                .check(new MailServerForm("OAUTH2", service, "", host, port, true), Optional.empty(), Optional.empty());
    }

    private static String sender(String stored, String typed, Optional<Account> pending, Optional<Account> kept)
            throws Refused {
        MailServer before = new MailServer(
                BEFORE.method(), BEFORE.service(), BEFORE.host(), BEFORE.port(), stored, BEFORE.validateCertificate());
        return new CheckedForm(MICROSOFT, AdditionalNetwork.NONE, before)
                .check(
                        new MailServerForm("OAUTH2", "EXCHANGE_ONLINE", typed, BEFORE.host(), "587", true),
                        pending,
                        kept)
                .senderAddress();
    }

    private static Optional<Account> account(String name) {
        return Optional.of(new Account(
                name + "@contoso.example",
                "contoso",
                EmailService.EXCHANGE_ONLINE,
                Instant.parse("2026-02-22T12:00:00Z")));
    }
}

package io.mailpanel.panel;

import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the panel says of settings of the mail server that cannot do, or soon cannot. */
@Timeout(60)
final class EmailServerStatusTest {
    private static MailServer server(AuthMethod method, boolean validate, MailNetwork network) {
        return new MailServer(
                method,
                EmailService.EXCHANGE_ONLINE,
                "smtp.office365.com",
                587,
                SecureConnection.STARTTLS,
                "vera@contoso.example",
                "",
                validate,
                PopServer.NONE,
                network);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatATokenCannotHaveAndWhatMicrosoftEndsIsSaid(Language language) throws Exception {
        Texts texts = Texts.of(language);
        FixtureDevice device = new FixtureDevice(States.working(language));
        try (Panel panel = Panel.open(device, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
            Hand hand = new Hand(panel);
            for (String key : List.of(
                    "panel.settings.title",
                    "panel.general.title",
                    "panel.network.settings.title",
                    "panel.network.status.title",
                    "panel.email.title")) {
                hand.touch(texts.get(key));
            }
            panel.type("right");
            panel.key("Enter");
            hand.waitForScreen(Screens.EMAIL_STATUS);

            device.set(s -> States.mailServer(s, server(AuthMethod.OAUTH2, false, MailNetwork.STANDARD)));
            hand.waitFor(texts.get("verdict.TOKEN_WITHOUT_VALIDATION.cause"));
            hand.waitFor(texts.get("verdict.TOKEN_WITHOUT_VALIDATION.remedy"));

            device.set(s -> States.mailServer(s, server(AuthMethod.OAUTH2, true, MailNetwork.ADDITIONAL)));
            hand.waitFor(texts.get("verdict.TOKEN_ON_ADDITIONAL_NETWORK.cause"));
            hand.waitFor(texts.get("verdict.TOKEN_ON_ADDITIONAL_NETWORK.remedy"));

            device.set(s -> States.signInLost(
                    States.mailServer(s, server(AuthMethod.OAUTH2, true, MailNetwork.STANDARD)),
                    new Verdict(VerdictKind.POLICY_BLOCKS, "AADSTS53003: Access has been blocked. Trace ID: 1f2e")));
            hand.waitFor(texts.get("verdict.POLICY_BLOCKS.remedy"));
            hand.waitFor(
                    i -> i.name().equals(texts.get("panel.job.reply"))
                            && i.value().equals("AADSTS53003: Access has been blocked. Trace ID: 1f2e"),
                    "the server's reply");

            device.set(s -> States.passwordKept(
                    States.mailServer(s, server(AuthMethod.SMTP_AUTH, true, MailNetwork.STANDARD))));
            hand.waitFor(texts.get("web.basic.retires"));

            device.set(s -> States.mailServer(s, s.mailServer().at("smtp-mail.outlook.com", 587)));
            hand.waitFor(texts.get("mail.warning.personal"));
            hand.settle();
            Path picture = Path.of("target", "pictures", "email-status-personal-" + language + ".png");
            Files.createDirectories(picture.getParent());
            Files.write(picture, panel.picture().png());
        }
    }
}

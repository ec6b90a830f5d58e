package io.mailpanel.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.smtp.MailServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That somebody changed the mail server from a browser is said on Home until somebody touches it; that stands in the audit log. */
@Timeout(90)
final class ServerNoticeTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Language.class)
    void isSaidUntilItIsTouched(Language language) throws Exception {
        String title = Texts.of(language).get("panel.home.server");
        try (RealDevice device = new RealDevice(folder, language, false)) {
            device.changePassword();
            device.core.acting().as(Actor.administrator("192.168.1.77"), () -> change(device));
            try (Panel panel =
                    Panel.open(device.core, new Panel.Options(800, 480, 7, false, Optional.empty(), Theme.LIGHT))) {
                Finger finger = new Finger(panel);
                HomeNotice notice = new HomeNotice(panel, finger, title);
                assertThat(notice.said("home-server-changed-" + language))
                        .contains("192.168.1.77", "mail.attacker.example:2525");
                notice.touchAway();
                finger.eye().until(() -> newest(device).event() == AuditEvent.SERVER_NOTICE_SEEN, "it is in the log");
                assertThat(newest(device).actor()).isEqualTo(Actor.PANEL);
                assertThat(device.core.serverChange()).isEmpty();
                assertThat(device.settings.part("server_notice.").get("at")).isEmpty();
            }
        }
    }

    private static MailServer change(RealDevice device) throws Exception {
        MailServerForm form = new MailServerForm(
                "SMTP_AUTH",
                "EXCHANGE_ONLINE",
                "vera@contoso.example",
                "Demo-Vera-1",
                "",
                "mail.attacker.example",
                "2525",
                "STARTTLS",
                true);
        Confirmation confirmation = new Confirmation(RealDevice.PASSWORD.toCharArray(), "192.168.1.77");
        device.core.mailServer().apply(form, confirmation);
        return device.core.state().mailServer();
    }

    private static AuditEntry newest(RealDevice device) {
        return device.core.audit().entries(Long.MAX_VALUE, 1).get(0);
    }
}

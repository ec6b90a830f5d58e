package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.mailserver.MailServerDesk.Confirmation;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.mail.smtp.MailServer;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an administrator does in Web Config stands in the audit log of the real device, and on its page. */
final class AuditPageTest extends RealSite {
    private static final String LOG = "/product-security/audit-log";
    private static final String NOTIFY = "/device-management/email-notification";

    @Test
    void everythingAnAdministratorChangesIsThere() throws Exception {
        client.post(BASIC, basic(Map.of("method", "OFF")));
        assertThat(newest()).isEqualTo(AuditEvent.MAIL_SERVER);
        assertThat(entry().changes()).containsExactly(Change.of("mail.method", "OAUTH2", "OFF"));
        assertThat(entry().actor()).isEqualTo(Actor.administrator("127.0.0.1"));

        Map<String, String> addresses = new HashMap<>(form(NOTIFY));
        addresses.putAll(Map.of("address-1", "help@contoso.example", "PAPER_OUT-1", "on", "address-2", ""));
        addresses.putAll(Map.of("lapse", "7", "tries", "5", "gather", "30", "quiet", "15"));
        assertThat(client.post(NOTIFY, addresses).statusCode()).isEqualTo(303);
        assertThat(newest()).isEqualTo(AuditEvent.NOTIFICATIONS);
        assertThat(entry().changes())
                .contains(Change.of("notify.address.1", "", "help@contoso.example"))
                .contains(Change.of("notify.events.1", "", "PAPER_OUT"));

        String password = "/device-management/administrator-password";
        Map<String, String> change = new HashMap<>(form(password));
        change.putAll(Map.of("old", "wrong-password", "new", "Another-Pass-1", "repeat", "Another-Pass-1"));
        client.post(password, change);
        assertThat(newest()).isEqualTo(AuditEvent.LOG_IN_FAILED);
        assertThat(entry().actor()).as("logged in, and mistyped").isEqualTo(Actor.administrator("127.0.0.1"));
        change.put("old", ADMIN);
        client.post(password, change);
        assertThat(newest()).as("its own session goes on").isEqualTo(AuditEvent.PASSWORD_CHANGED);
        assertThat(events(100)).doesNotContain(AuditEvent.SESSION_ENDED);

        client.post("/device-management/monitoring", form("/device-management/monitoring"));
        assertThat(newest()).isEqualTo(AuditEvent.METRICS);
        assertThat(entry().changes()).contains(Change.secret("metrics.token"));

        client.post("/log-out", form("/status"));
        assertThat(newest()).isEqualTo(AuditEvent.LOGGED_OUT);
        client.logIn("certainly-wrong");
        assertThat(newest()).isEqualTo(AuditEvent.LOG_IN_FAILED);
        assertThat(entry().actor()).isEqualTo(Actor.stranger("127.0.0.1"));
        client.logIn("Another-Pass-1");
        assertThat(newest()).isEqualTo(AuditEvent.LOGGED_IN);
        String page = client.get(LOG).body();
        assertThat(page)
                .contains("Email server settings changed", "Authentication Method: OAuth2 → Off")
                .contains("Administrator, 127.0.0.1", "Not logged in, 127.0.0.1", "Monitoring token: changed")
                .contains("Events of address 1: Paper out")
                .doesNotContain("Another-Pass-1", ADMIN, "certainly-wrong");
    }

    @Test
    void aWrongPasswordInAConfirmationIsTheAdministratorsOwn() throws Exception {
        Map<String, String> erase = new HashMap<>(form("/device-management/erase-all-data"));
        erase.putAll(Map.of("word", "ERASE", "access.confirm", "mistyped"));
        client.post("/device-management/erase-all-data", erase);
        assertThat(newest()).isEqualTo(AuditEvent.LOG_IN_FAILED);
        assertThat(entry().actor()).isEqualTo(Actor.administrator("127.0.0.1"));
        client.cookies.clear();
        client.logIn("certainly-wrong");
        assertThat(newest()).isEqualTo(AuditEvent.LOG_IN_FAILED);
        assertThat(entry().actor()).isEqualTo(Actor.stranger("127.0.0.1"));
    }

    @Test
    void anotherSessionThatANewPasswordEndsIsNotedAndOneOnly() throws Exception {
        String mine = client.cookies.get("__Host-session");
        client.cookies.clear();
        client.logIn(ADMIN);
        String password = "/device-management/administrator-password";
        Map<String, String> change = new HashMap<>(form(password));
        change.putAll(Map.of("old", ADMIN, "new", "Another-Pass-1", "repeat", "Another-Pass-1"));
        assertThat(client.post(password, change).statusCode()).isEqualTo(303);
        assertThat(client.get(LOG).statusCode()).isEqualTo(200);
        assertThat(events(100)).containsOnlyOnce(AuditEvent.SESSION_ENDED);
        client.cookies.put("__Host-session", mine);
        assertThat(client.get(LOG).statusCode()).isEqualTo(303);
    }

    @Test
    void theFileIsCsvThatCalculatesNothing() throws Exception {
        MailServer now = real.device.state().mailServer();
        real.device
                .mailServer()
                .apply(
                        new MailServerForm(
                                "OAUTH2",
                                now.service().name(),
                                "=1+1\"x\"@contoso.example",
                                now.host(),
                                Integer.toString(now.port()),
                                true),
                        Confirmation.NONE);
        HttpResponse<String> file = client.get(LOG + "/csv");
        assertThat(file.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .matches("attachment; filename=\"mailpanel-audit-\\d{4}-\\d\\d-\\d\\d\\.csv\"");
        List<String> lines = file.body().lines().toList();
        assertThat(lines.get(0)).isEqualTo("\uFEFFTime,Who,From,Code,What,Details");
        assertThat(lines.get(1))
                .contains(",Device,,MAIL_SERVER,Email server settings changed,")
                .contains("\"Sender's Email Address: =1+1\"\"x\"\"@contoso.example\"");
        assertThat(lines).hasSize(real.device.audit().count() + 1);
        client.cookies.clear();
        assertThat(client.get(LOG + "/csv").statusCode()).isEqualTo(401);
    }

    @Test
    void olderOnesAreAPageAway() throws Exception {
        for (int i = 0; i < 120; i++) {
            real.device.audit().note(AuditEvent.JOB_RETRIED, Change.fact("job", "no-" + i));
        }
        String first = client.get(LOG).body();
        assertThat(first).contains("no-119<", "no-95<", "id=\"older\"").doesNotContain("no-94<", "id=\"newest\"");
        String older = first.replaceFirst("(?s).*href=\"(" + LOG + "\\?before=\\d+)\".*", "$1");
        String second = client.get(older).body();
        assertThat(second)
                .contains("no-94<", "no-70<", "id=\"older\"", "id=\"newest\"")
                .doesNotContain("no-95<");
        assertThat(client.get(LOG + "?before=';drop").statusCode()).isEqualTo(200);
    }

    private AuditEntry entry() {
        return real.device.audit().entries(Long.MAX_VALUE, 1).get(0);
    }

    private AuditEvent newest() {
        return entry().event();
    }

    private List<AuditEvent> events(int most) {
        return real.device.audit().entries(Long.MAX_VALUE, most).stream()
                .map(AuditEntry::event)
                .toList();
    }

    private Map<String, String> form(String path) throws Exception {
        return Map.of("csrf", Client.csrf(client.get(path).body()));
    }

    private Map<String, String> basic(Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(form(BASIC));
        all.put("pending", "");
        all.putAll(fields);
        return all;
    }
}

package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator changes in Web Config is in the log, with who it was and from where, and without secrets. */
final class AuditTest extends RealSite {
    private static final String NOTIFY = "/device-management/email-notification";
    private static final String FROM = "Changed by the administrator from 127.0.0.1: ";

    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            log.add(new SimpleFormatter().formatMessage(entry));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        Logger.getLogger("").addHandler(listener);
    }

    @AfterEach
    void leave() {
        Logger.getLogger("").removeHandler(listener);
    }

    @Test
    void notificationsTheMailServerAndTheSignOut() throws Exception {
        Map<String, String> rows = new HashMap<>(Map.of("lapse", "14", "tries", "5", "gather", "30", "quiet", "15"));
        rows.putAll(Map.of("address-1", "helpdesk@contoso.example", "PAPER_OUT-1", "on"));
        rows.put("csrf", Client.csrf(client.get(NOTIFY).body()));
        client.post(NOTIFY, rows);
        assertThat(log)
                .contains(FROM
                        + "Email Notification: [helpdesk@contoso.example [PAPER_OUT]]; 14 days, 5 tries, 30 s, 15 min");

        rows.put("quiet", "0");
        client.post(NOTIFY, rows);
        assertThat(log.stream().filter(line -> line.contains("Email Notification: [")))
                .as("what was refused is no change")
                .hasSize(1);

        Map<String, String> form = new HashMap<>(Map.of("method", "SMTP_AUTH", "host", "localhost", "port", "587"));
        form.putAll(Map.of("secure", "STARTTLS", "account", "vera@contoso.example", "sender", ""));
        form.putAll(Map.of("password", "Demo-Vera-1", "validation", "disable"));
        post("", form);
        assertThat(log)
                .contains(FROM + "Email Server: SMTP_AUTH localhost:587 STARTTLS, certificate not validated, "
                        + "account vera@contoso.example");

        real.device.mailServer().signOut("panel");
        assertThat(log).contains("Changed by the administrator from panel: signed out of the email service");
        assertThat(log).noneMatch(line -> line.contains("Demo-Vera-1"));
    }
}

package io.mailpanel.webconfig;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.time.ClockStand;
import io.mailpanel.device.time.ClockStand.Keeper;
import io.mailpanel.device.time.ClockStand.Sync;
import io.mailpanel.device.update.Packages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.openqa.selenium.By;

/** The pages of Product Security, and Monitoring, one after the other, by somebody who is logged in. */
record ProductWalk(ScriptedDevice device, Browser browser, String base, WebWalk.Look look) {
    void walk() throws Exception {
        open("/product-security/sessions");
        look.at(browser, "sessions");
        wrongPasswords();
        open("/product-security/failed-log-ins");
        look.at(browser, "failed-log-ins");
        changes();
        open("/product-security/audit-log");
        look.at(browser, "audit-log");
        browser.click("older");
        browser.find("newest");
        look.at(browser, "audit-log-older");
        clock();
        logs();
        open("/device-management/software-update");
        look.at(browser, "software-update");
        browser.click("upload");
        browser.find("notices");
        look.at(browser, "software-update-errors");
        Path folder = Files.createTempDirectory("packages");
        Path incoming = device.update.incoming();
        device.update.take(Files.write(incoming.resolve("it"), Packages.good(folder, "0.2.0")), false);
        device.update.done(incoming);
        open("/device-management/software-update");
        // What is random would make each picture another.
        browser.driver.executeScript(
                "document.getElementById('ready-hash').textContent = arguments[0]", "4f7a".repeat(16));
        look.at(browser, "software-update-ready");
        open("/device-management/about");
        look.at(browser, "about");
        open("/device-management/monitoring");
        look.at(browser, "monitoring-off");
        browser.click("renew");
        browser.find("token");
        // What is random would make each picture another.
        browser.driver.executeScript("document.getElementById('token').textContent = arguments[0]", "x".repeat(43));
        browser.driver.executeScript("for (const e of document.querySelectorAll('#address, .snippet code')) "
                + "e.textContent = e.textContent.replace(/localhost:\\d+/, 'mailpanel.local:8443')");
        look.at(browser, "monitoring-token");
    }

    private void clock() throws Exception {
        String path = "/device-management/date-and-time";
        open(path);
        browser.click("zone");
        browser.until(d -> d.findElements(By.cssSelector("#zones option")).size() > 100 ? true : null);
        look.at(browser, "date-time-elsewhere");
        device.machine.stand = new ClockStand(Keeper.DEVICE, Sync.NO, false, Optional.of(ZoneOffset.UTC));
        open(path);
        browser.type("day", "28.11.2026");
        browser.type("clock", "2 pm");
        browser.click("set");
        browser.until(d -> browser.find("set-form").getText().contains("2099") ? true : null);
        look.at(browser, "date-time-set");
        browser.type("server", "time.contoso.example");
        browser.click("ok");
        browser.until(d -> browser.find("time-form")
                        .findElements(By.cssSelector("[aria-invalid=true]"))
                        .isEmpty()
                ? null
                : true);
        look.at(browser, "date-time-confirm");
    }

    private void logs() throws Exception {
        record(Level.INFO, "Main: configuration: /etc/mailpanel/mailpanel.toml");
        record(Level.INFO, "Pages: Web Config answers at https://192.168.1.20:8443");
        record(
                Level.WARNING,
                "SmtpSender: 421 4.4.2 Connection dropped\njava.net.SocketException: Connection reset\n    at java.base/sun.nio.ch.NioSocketImpl.implRead(NioSocketImpl.java:318)");
        record(Level.SEVERE, "SettingsStore: the disk is full");
        open("/device-management/logs");
        browser.driver.findElement(By.cssSelector("#records summary")).click();
        look.at(browser, "logs");
        open("/device-management/logs?least=ERROR&most=200");
        look.at(browser, "logs-errors");
    }

    private void record(Level level, String what) {
        LogRecord event = new LogRecord(level, what);
        event.setInstant(device.clock.instant());
        event.setLoggerName("mailpanel");
        device.supported.log().publish(event);
    }

    private void wrongPasswords() {
        for (String from :
                List.of("192.168.1.77", "192.168.1.77", "192.168.1.77", "fe80::8d2:3fff:fe1c:77%eth0", "panel")) {
            device.password.login("wrong-password".toCharArray(), from);
        }
    }

    private void changes() {
        for (int i = 0; i < 30; i++) {
            note(Actor.PANEL, AuditEvent.JOB_RETRIED, Change.fact("job", Integer.toString(i)));
        }
        Actor vera = Actor.administrator("192.168.1.31");
        note(
                vera,
                AuditEvent.MAIL_SERVER,
                Change.of("mail.method", "OAUTH2", "SMTP_AUTH"),
                Change.of("mail.host", "smtp.office365.com", "mail.contoso.example"),
                Change.of("mail.validate_certificate", "true", "false"),
                Change.secret("mail.password"));
        note(
                vera,
                AuditEvent.NOTIFICATIONS,
                Change.of("notify.address.1", "", "helpdesk@contoso.example"),
                Change.of("notify.events.1", "", "PAPER_OUT SIGN_IN_LAPSES"));
        note(Actor.DEVICE, AuditEvent.SESSION_ENDED, Change.fact("session", "192.168.1.31"));
        note(
                Actor.administrator("fe80::8d2:3fff:fe1c:77%eth0"),
                AuditEvent.AUTHORITY_IMPORTED,
                Change.fact("certificate", "CN=Contoso Root CA G2, O=Contoso"),
                Change.fact("fingerprint", "4F:7A:21:0C:9B:".repeat(6) + "AA:BB"));
    }

    private void note(Actor actor, AuditEvent event, Change... changes) {
        device.audit.note(actor, event, changes);
    }

    private void open(String path) {
        browser.open(base + path);
    }
}

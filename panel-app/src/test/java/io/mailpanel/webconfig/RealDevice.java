package io.mailpanel.webconfig;

import io.mailpanel.device.DeviceCore;
import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceParts;
import io.mailpanel.device.access.AdminPassword;
import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.board.PowerParts;
import io.mailpanel.device.certificates.CertificateParts;
import io.mailpanel.device.diagnosis.DiagnosisParts;
import io.mailpanel.device.diagnosis.LastSignIn;
import io.mailpanel.device.diagnosis.LastTest;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.notify.NotifyLedger;
import io.mailpanel.device.scan.SamplePages;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.support.KeptLog;
import io.mailpanel.device.support.SupportParts;
import io.mailpanel.device.support.Supporting;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.time.DeviceClock;
import io.mailpanel.device.time.TimeParts;
import io.mailpanel.device.time.TimeServer;
import io.mailpanel.device.update.Packages;
import io.mailpanel.hardware.Boards;
import io.mailpanel.hardware.sim.PaperEmulator;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.diagnosis.ConnectionTest;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.SendingRules;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.panel.DemoSignIn;
import io.mailpanel.statusprint.Profile;
import io.mailpanel.statusprint.SheetPrinter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** The real device against the demo cloud, with Web Config in front of it. */
final class RealDevice implements AutoCloseable {
    final DemoCloud cloud;
    final AdminPassword access;
    final DeviceCore device;
    final SettingsStore settings;
    final WebConfig web;
    final DeviceClock clock = new DeviceClock(ZoneId.of("UTC"));
    final SignIn signIn;
    final KeptLog log;
    final Database database;

    RealDevice(Path folder) throws Exception {
        this(folder, DemoCloud.CLIENT_ID);
    }

    RealDevice(Path folder, String clientId) throws Exception {
        this(folder, clientId, AdditionalNetwork.NONE);
    }

    RealDevice(Path folder, String clientId, AdditionalNetwork additional) throws Exception {
        this(folder, clientId, additional, true);
    }

    /** @param believed whether the configuration names the cloud's authority */
    RealDevice(Path folder, String clientId, AdditionalNetwork additional, boolean believed) throws Exception {
        this(folder, clientId, additional, believed, RealMachine.looked());
    }

    /** @param machine what it runs on */
    RealDevice(Path folder, String clientId, AdditionalNetwork additional, boolean believed, RealMachine machine)
            throws Exception {
        cloud = DemoCloud.start(new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), clock));
        database = Database.open(folder.resolve("device.db"));
        settings = new SettingsStore(database);
        access = new AdminPassword(database, clock);
        Trust trust =
                Trust.load(believed ? Optional.of(cloud.caFile()) : Optional.empty(), folder.resolve("certificates"));
        signIn = new SignIn(
                new IdentityConfig(clientId, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                trust,
                folder.resolve("vault"),
                clock);
        Outbox outbox = new Outbox(database, folder.resolve("spool"), clock);
        String host = "localhost:" + cloud.smtpPort();
        Courier courier = new Courier(
                outbox,
                signIn,
                settings::mailServer,
                settings::password,
                new SmtpSender(trust, additional),
                Set.of(host),
                clock,
                SendingRules.USUAL);
        SupportParts supported = Supporting.parts(folder);
        log = supported.log();
        device = new DeviceCore(new DeviceParts(
                new DeviceInfo("Mailpanel", "", "Mailpanel", "MP-SERIAL-77", "9.8.7-test"),
                settings,
                access,
                new AuditLog(database, clock, new Acting()),
                false,
                signIn,
                outbox,
                courier,
                List.of(host),
                additional,
                Optional.empty(),
                new SamplePages(),
                folder.resolve("work"),
                new PaperEmulator(384),
                new SheetPrinter(Profile.GENERIC_58),
                false,
                Boards.none(),
                Optional.empty(),
                PowerParts.NONE,
                machine.network(),
                machine.links(),
                new DiagnosisParts(
                        new ConnectionTest(signIn, settings::password, trust, additional, Set.of(host), clock),
                        new LastTest(database),
                        new LastSignIn(database)),
                new CertificateParts(trust, folder.resolve("web-config"), () -> List.of("localhost", "127.0.0.1")),
                new NotifyLedger(database),
                new TimeParts(machine.clock(), clock::moveTo, new TimeServer(machine.timePort(), clock)),
                supported,
                Packages.parts(folder),
                clock));
        device.start();
        web = WebConfig.start(
                device,
                Optional.empty(),
                new WebConfig.Options(
                        "127.0.0.1", 0, TlsKeys.selfSigned(), TlsKeys.PASSWORD, WebConfig.Live.OFF, clock));
    }

    String at(String path) {
        return "https://localhost:" + web.port() + path;
    }

    /** Somebody signs in at the identity server's pages, and OK is pressed. */
    void signIn(String account, String password) throws Exception {
        EmailService service = EmailService.EXCHANGE_ONLINE;
        DeviceCodeSession session = device.mailServer().beginSignIn(service);
        new DemoSignIn(cloud).walk(session.userCode(), account, password);
        session.result().get(20, TimeUnit.SECONDS);
        MailServer filled = device.mailServer().filled(service);
        device.mailServer()
                .apply(new MailServerForm(
                        "OAUTH2", service.name(), "", filled.host(), Integer.toString(filled.port()), true));
    }

    /** Sends with an account and its password from now on. */
    void sendWithPassword() throws Exception {
        device.mailServer()
                .apply(new MailServerForm(
                        "SMTP_AUTH",
                        "EXCHANGE_ONLINE",
                        "vera@contoso.example",
                        "Demo-Vera-1",
                        "",
                        "localhost",
                        Integer.toString(cloud.smtpPort()),
                        "STARTTLS",
                        true));
    }

    /** The administrator's password is set, and they have logged in on that page. */
    void logIn(Browser browser, String page) throws Exception {
        String password = "Administrator-1";
        device.setLanguage(Language.EN);
        access.changePassword(access.initialPassword().orElseThrow().toCharArray(), password.toCharArray(), "panel");
        browser.open(at(page));
        browser.type("password", password);
        browser.click("login");
        browser.at(page);
    }

    @Override
    public void close() {
        web.close();
        device.close();
        signIn.close();
        database.close();
        cloud.close();
    }
}

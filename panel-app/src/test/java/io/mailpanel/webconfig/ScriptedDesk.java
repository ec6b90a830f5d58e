package io.mailpanel.webconfig;

import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.MailServerFields;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Email Server &gt; Basic for pictures and for tests of the pages alone. */
final class ScriptedDesk implements MailServerDesk {
    private final ScriptedDevice device;
    volatile ScriptedSession session;
    volatile ScriptedBrowserSession inBrowser;
    volatile boolean browser = true;
    volatile VerdictKind refuses;
    volatile Optional<String> additional = Optional.empty();

    ScriptedDesk(ScriptedDevice device) {
        this.device = device;
    }

    @Override
    public MailServer filled(EmailService service) {
        return new MailServer(AuthMethod.OAUTH2, service, service.host(), EmailService.PORT, "", true);
    }

    @Override
    public List<String> tokenHosts() {
        return List.of("smtp.office365.com", "smtp-mail.outlook.com");
    }

    @Override
    public Optional<String> additionalNetwork() {
        return additional;
    }

    @Override
    public Optional<Verdict> signInHindrance() {
        return Optional.empty();
    }

    @Override
    public DeviceCodeSession beginSignIn(EmailService service) throws MailException {
        if (refuses != null) {
            throw new MailException(new Verdict(refuses, "scripted"));
        }
        session =
                new ScriptedSession(service, "GQ4RK7ZTM", device.clock.instant().plus(Duration.ofMinutes(15)));
        device.publish();
        return session;
    }

    @Override
    public Optional<Verdict> browserHindrance() {
        return browser ? Optional.empty() : Optional.of(new Verdict(VerdictKind.BROWSER_MISSING, ""));
    }

    @Override
    public SignInSession beginSignInInBrowser(EmailService service) throws MailException {
        if (refuses != null) {
            throw new MailException(new Verdict(refuses, "scripted"));
        }
        inBrowser = new ScriptedBrowserSession(service, device.clock.instant().plus(Duration.ofMinutes(15)));
        session = null;
        device.publish();
        return inBrowser;
    }

    @Override
    public URI adminConsentAddress() {
        return URI.create("https://login.microsoftonline.com/organizations/adminconsent?client_id=demo");
    }

    @Override
    public Optional<SignInSession> session() {
        return Optional.ofNullable(session == null ? inBrowser : session);
    }

    @Override
    public boolean discardSignIn() {
        boolean lost = session()
                .filter(s -> s.state() == SignInSession.State.PENDING_OK)
                .isPresent();
        session = null;
        inBrowser = null;
        device.publish();
        return lost;
    }

    @Override
    public Applied apply(MailServerForm form, Confirmation confirmation) throws Refused {
        List<FieldError> errors = MailServerFields.check(form.sender(), form.host(), form.port());
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        Optional<Account> kept = session().flatMap(SignInSession::account);
        session = null;
        Instant now = device.clock.instant();
        device.mailServer = new MailServer(
                AuthMethod.valueOf(form.method()),
                EmailService.valueOf(form.service()),
                form.host(),
                Integer.parseInt(form.port()),
                SecureConnection.valueOf(form.secure()),
                form.account(),
                form.sender(),
                form.validateCertificate(),
                new PopServer(form.popHost(), Integer.parseInt(form.popPort())));
        kept.ifPresent(account -> device.signIn = new SignInState(
                SignInState.Status.SIGNED_IN,
                Optional.of(account),
                Optional.of(now.plus(Duration.ofDays(90))),
                Optional.empty()));
        device.publish();
        return new Applied(kept, false);
    }

    @Override
    public Optional<Verdict> signOut() {
        device.signIn = SignInState.SIGNED_OUT;
        device.publish();
        return Optional.empty();
    }
}

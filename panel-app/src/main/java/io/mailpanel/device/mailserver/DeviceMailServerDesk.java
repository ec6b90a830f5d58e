package io.mailpanel.device.mailserver;

import io.mailpanel.device.access.Audit;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.signin.BrowserOpener;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.Keeping;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Email Server &gt; Basic on this device: settings and sign-in together. */
public final class DeviceMailServerDesk implements MailServerDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceMailServerDesk.class);

    private final SettingsStore settings;
    private final SignIn signIn;
    private final Courier courier;
    private final TokenHosts hosts;
    private final AdditionalNetwork additional;
    private final Optional<BrowserOpener> browser;

    /**
     * @param settings where the settings are kept
     * @param signIn the sign-ins
     * @param courier told to try again after a change
     * @param tokenHosts the only hosts that may receive a token, {@code host} or {@code host:port}
     * @param additional the second network, if the device has one
     * @param browser opens pages on the device itself; empty if it has no browser
     */
    public DeviceMailServerDesk(
            SettingsStore settings,
            SignIn signIn,
            Courier courier,
            List<String> tokenHosts,
            AdditionalNetwork additional,
            Optional<BrowserOpener> browser) {
        this.settings = settings;
        this.signIn = signIn;
        this.courier = courier;
        this.hosts = new TokenHosts(tokenHosts);
        this.additional = additional;
        this.browser = browser;
    }

    /** What each service fills in where these hosts may receive a token. */
    public static Function<EmailService, MailServer> filling(List<String> tokenHosts) {
        return new TokenHosts(tokenHosts)::filled;
    }

    @Override
    public MailServer filled(EmailService service) {
        return hosts.filled(service);
    }

    @Override
    public List<String> tokenHosts() {
        return hosts.entries();
    }

    @Override
    public Optional<String> additionalNetwork() {
        return Optional.of(additional.name()).filter(name -> additional.configured());
    }

    @Override
    public Optional<Verdict> signInHindrance() {
        return signIn.hindrance();
    }

    @Override
    public DeviceCodeSession beginSignIn(EmailService service) throws MailException {
        return signIn.begin(Owner.DEVICE, service);
    }

    @Override
    public Optional<Verdict> browserHindrance() {
        return browser.map(BrowserOpener::hindrance)
                .orElseGet(() -> Optional.of(VerdictKind.BROWSER_MISSING))
                .map(kind -> new Verdict(kind, ""));
    }

    @Override
    public SignInSession beginSignInInBrowser(EmailService service) throws MailException {
        Optional<Verdict> hindrance = browserHindrance();
        if (hindrance.isPresent()) {
            throw new MailException(hindrance.get());
        }
        return signIn.beginInBrowser(Owner.DEVICE, service, browser.get());
    }

    @Override
    public URI adminConsentAddress() {
        return signIn.adminConsent();
    }

    @Override
    public Optional<SignInSession> session() {
        return signIn.session(Owner.DEVICE);
    }

    @Override
    public boolean discardSignIn() {
        boolean lost = waiting().isPresent();
        signIn.discard(Owner.DEVICE);
        return lost;
    }

    @Override
    public synchronized Applied apply(MailServerForm form, String from) throws Refused, MailException {
        Optional<Account> pending = waiting();
        MailServer server = new CheckedForm(hosts, additional, settings.mailServer())
                .check(form, pending, signIn.state(Owner.DEVICE).account());
        MailServer filled = filled(server.service());
        boolean follows = server.host().equalsIgnoreCase(filled.host()) && server.port() == filled.port();
        AtomicReference<Keeping> kept = new AtomicReference<>();
        boolean deleted;
        try {
            // The settings are committed last, and a full disk shows no earlier: whichever of the two fails, neither
            // changes.
            deleted = settings.updateMailServer(server, follows, form.password(), () -> {
                if (pending.isPresent() && server.method() == AuthMethod.OAUTH2) {
                    kept.set(signIn.keepFor(Owner.DEVICE));
                }
            });
        } catch (RuntimeException e) {
            Optional.ofNullable(kept.get()).ifPresent(Keeping::takeBack);
            throw e;
        }
        Optional<Keeping> keeping = Optional.ofNullable(kept.get());
        keeping.ifPresent(Keeping::stands);
        Audit.changed(
                from,
                "Email Server: " + said(server, keeping.map(Keeping::account).orElse(null)));
        if (server.secured() != SecureConnection.NONE && !server.validateCertificate()) {
            LOG.warn("The mail server's certificate is not validated: whoever stands between reads all that is sent");
        }
        courier.nudge();
        return new Applied(keeping.map(Keeping::account), deleted);
    }

    private static String said(MailServer server, Account kept) {
        String account = server.method().password() ? server.account() : kept == null ? "" : kept.username();
        return server.method() + " " + server.address() + " " + server.secured()
                + (server.validateCertificate() ? "" : ", certificate not validated")
                + (server.network() == MailNetwork.STANDARD ? "" : ", additional network")
                + (account.isEmpty() ? "" : ", account " + account);
    }

    @Override
    public synchronized void signOut(String from) {
        Optional<Account> account = signIn.state(Owner.DEVICE).account();
        MailServer now = settings.mailServer();
        // A sender that came with the account goes with it: the next account could not send as this one.
        if (!now.method().password()
                && account.filter(a -> a.username().equalsIgnoreCase(now.senderAddress()))
                        .isPresent()) {
            forgetSender(now);
        }
        // Last, as it needs no room on the disk: when the settings cannot be written, nothing has changed.
        signIn.signOut(Owner.DEVICE);
        Audit.changed(from, "signed out of the email service");
    }

    private void forgetSender(MailServer now) {
        try {
            settings.updateMailServer(now.from(""), settings.followsService(), () -> {});
        } catch (Refused | MailException e) {
            throw new IllegalStateException("an empty sender is always allowed", e);
        }
    }

    private Optional<Account> waiting() {
        return session()
                .filter(s -> s.state() == SignInSession.State.PENDING_OK)
                .flatMap(SignInSession::account);
    }
}

package io.mailpanel.device.mailserver;

import io.mailpanel.device.access.Access;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.AuditLog;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.PortablePart;
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
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.DiskTrouble;
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
    private final Access access;
    private final AuditLog audit;
    private final SignIn signIn;
    private final Courier courier;
    private final TokenHosts hosts;
    private final AdditionalNetwork additional;
    private final Optional<BrowserOpener> browser;

    /**
     * @param settings where the settings are kept
     * @param access asked again where the server changes
     * @param audit told of the sign-ins
     * @param signIn the sign-ins
     * @param courier told to try again after a change
     * @param tokenHosts the only hosts that may receive a token, {@code host} or {@code host:port}
     * @param additional the second network, if the device has one
     * @param browser opens pages on the device itself; empty if it has no browser
     */
    public DeviceMailServerDesk(
            SettingsStore settings,
            Access access,
            AuditLog audit,
            SignIn signIn,
            Courier courier,
            List<String> tokenHosts,
            AdditionalNetwork additional,
            Optional<BrowserOpener> browser) {
        this.settings = settings;
        this.access = access;
        this.audit = audit;
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
        return signIn.identity().adminConsent();
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
    public synchronized Applied apply(MailServerForm form, Confirmation confirmation) throws Refused, MailException {
        Optional<Account> pending = waiting();
        MailServer server = new CheckedForm(hosts, additional, settings.mailServer())
                .check(form, pending, signIn.state(Owner.DEVICE).account());
        if (!server.connection().equals(settings.mailServer().connection())) {
            access.confirm(confirmation.password(), confirmation.from());
        }
        boolean follows = hosts.follows(server);
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
        keeping.ifPresent(it -> audit.note(
                AuditEvent.SIGNED_IN, Change.fact("mail.account", it.account().username())));
        warn(server);
        courier.nudge();
        return new Applied(keeping.map(Keeping::account), deleted);
    }

    private void warn(MailServer server) {
        if (server.secured() != SecureConnection.NONE && !server.validateCertificate()) {
            LOG.warn("The mail server's certificate is not validated: whoever stands between reads all that is sent");
        }
    }

    /** The settings in an exported file. */
    public PortablePart portable() {
        return new MailServerPart(
                settings,
                hosts.entries(),
                additional,
                () -> signIn.state(Owner.DEVICE).account(),
                () -> {
                    warn(settings.mailServer());
                    courier.nudge();
                });
    }

    @Override
    public synchronized Optional<Verdict> signOut() {
        Optional<Account> account = signIn.state(Owner.DEVICE).account();
        // First, as it needs no room: nothing that cannot be written keeps a person from erasing tokens.
        signIn.signOut(Owner.DEVICE);
        audit.note(
                AuditEvent.SIGNED_OUT,
                Change.fact("mail.account", account.map(Account::username).orElse("")));
        MailServer now = settings.mailServer();
        // A sender that came with the account goes with it: the next account could not send as this one.
        boolean came = account.filter(a -> a.username().equalsIgnoreCase(now.senderAddress()))
                .isPresent();
        return came && !now.method().password() ? forgetSender(now) : Optional.empty();
    }

    private Optional<Verdict> forgetSender(MailServer now) {
        try {
            settings.updateMailServer(now.from(""), settings.followsService(), () -> {});
            return Optional.empty();
        } catch (Refused | MailException e) {
            throw new IllegalStateException("an empty sender is always allowed", e);
        } catch (RuntimeException e) {
            LOG.warn("The sender's address could not be removed: {}", e.toString());
            return Optional.of(DiskTrouble.in(e).orElseThrow(() -> e));
        }
    }

    private Optional<Account> waiting() {
        return session()
                .filter(s -> s.state() == SignInSession.State.PENDING_OK)
                .flatMap(SignInSession::account);
    }
}

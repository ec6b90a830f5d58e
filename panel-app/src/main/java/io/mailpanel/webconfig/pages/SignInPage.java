package io.mailpanel.webconfig.pages;

import io.javalin.http.HttpStatus;
import io.mailpanel.device.Subscription;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.session.Session;
import java.util.List;
import java.util.Map;

/** The step that the guide calls "Sign in with a Microsoft account": asks the identity server for a code. */
public final class SignInPage implements Page {
    static final String PATH = "/network/email-server/sign-in";

    private final Site site;

    SignInPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param service the chosen service's name
     * @param personal whether it is the one for personal accounts
     * @param reply what was said to the try to begin, for support; empty unless it failed; never a secret
     * @param elsewhere the ways for organizations that do not let this one pass
     */
    public record Model(String service, boolean personal, String reply, OtherWays elsewhere) {}

    @Override
    public void show(Visit visit) {
        show(visit, "");
    }

    private void show(Visit visit, String reply) {
        if (site.device().mailServer().signInHindrance().isPresent()) {
            visit.go(BasicPage.PATH);
            return;
        }
        EmailService service = service(visit.session());
        String name = site.words(visit.texts()).service(service);
        visit.render(
                "pages/sign-in.jte",
                new Model(name, service == EmailService.OUTLOOK_COM, reply, OtherWays.of(site, visit.texts())));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::begin, "browser", this::beginInBrowser);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("events", this::events);
    }

    private interface Way {
        SignInSession begin(EmailService service) throws MailException;
    }

    private void begin(Visit visit) {
        begin(visit, site.device().mailServer()::beginSignIn);
    }

    private void beginInBrowser(Visit visit) {
        begin(visit, site.device().mailServer()::beginSignInInBrowser);
    }

    private void begin(Visit visit, Way way) {
        Session session = visit.session();
        try {
            way.begin(service(session));
            site.signIn().began(session);
            session.draft().ifPresent(form -> session.draft(withOauth2(form)));
            visit.go(CodePage.PATH);
        } catch (MailException e) {
            visit.say(Notice.of(e.verdict()));
            visit.ctx().status(HttpStatus.BAD_GATEWAY);
            show(visit, e.verdict().detail());
        }
    }

    /** Tells when the sign-in goes on: somebody signed in, it failed, it was dropped. */
    private void events(Visit visit) {
        Session session = visit.session();
        site.follow().stream(
                visit.ctx(),
                signal -> {
                    site.device().mailServer().session().ifPresent(s -> s.result()
                            .whenComplete((account, error) -> signal.run()));
                    Subscription states = site.device().subscribe(state -> signal.run());
                    return states::close;
                },
                () -> SignInStatus.version(site.device()),
                () -> site.sessions().alive(session));
    }

    /** The service that was chosen on Basic, pressed OK or not. */
    private EmailService service(Session session) {
        String chosen = session.draft().map(MailServerForm::service).orElse("");
        return List.of(EmailService.values()).stream()
                .filter(s -> s.name().equals(chosen))
                .findFirst()
                .orElseGet(() -> site.device().state().mailServer().service());
    }

    /** Who signs in wants OAuth2, also where Off was still chosen. */
    private static MailServerForm withOauth2(MailServerForm form) {
        return form.by(AuthMethod.OAUTH2.name());
    }
}

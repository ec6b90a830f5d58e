package io.mailpanel.webconfig.pages;

import io.javalin.http.HttpStatus;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.session.Parting;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network &gt; Email Server &gt; Basic. Only its OK keeps a sign-in. */
public final class BasicPage implements Page {
    static final String PATH = SheetBuilder.SIGN_IN_PAGE;

    private static final String TEMPLATE = "pages/basic.jte";
    private static final List<String> FIELDS =
            List.of("mail.method", "mail.service", "mail.sender", "mail.host", "mail.port");

    private final Site site;

    BasicPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param form the fields as they stand
     * @param status Current Status
     * @param errors what was wrong with the last OK
     * @param hosts who may receive a token
     * @param words names of methods and services
     * @param unsaved whether there is something that only OK stores
     */
    public record Model(
            MailServerForm form, SignInStatus status, Errors errors, List<String> hosts, Words words, boolean unsaved) {
        /** Whether OAuth2 is chosen. */
        public boolean oauth2() {
            return form.method().equals(AuthMethod.OAUTH2.name());
        }

        /** The methods to choose from. */
        public AuthMethod[] methods() {
            return AuthMethod.values();
        }

        /** The services to choose from. */
        public EmailService[] services() {
            return EmailService.values();
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::ok, "choose", this::choose, "sign-in", this::toSignIn, "discard", this::discard);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("state", visit -> visit.part("part/sign-in-state.jte", model(visit, Errors.NONE)));
    }

    private void ok(Visit visit) {
        MailServerForm form = typed(visit);
        visit.session().draft(form);
        String pending =
                SignInStatus.pending(site.device()).map(Account::username).orElse("");
        if (!pending.equals(visit.field("pending"))) {
            visit.say(Notice.of(Tone.WARNING, "web.basic.changed"));
            visit.ctx().status(HttpStatus.CONFLICT);
            draw(visit, Errors.NONE);
            return;
        }
        try {
            Optional<Account> kept = site.device().mailServer().apply(form);
            if (kept.isPresent()) {
                site.signIn().settled();
            }
            visit.session().draft(null);
            visit.session()
                    .say(kept.map(a -> Notice.of(Tone.GOOD, "web.basic.kept", a.username()))
                            .orElseGet(() -> Notice.of(Tone.GOOD, "web.basic.saved")));
            if (form.method().equals(AuthMethod.OFF.name())) {
                // Off keeps no sign-in: one that is under way is lost as on any other way out.
                site.signIn().drop().map(Parting::notice).ifPresent(visit.session()::say);
            }
            visit.go(PATH);
        } catch (Refused refused) {
            visit.refused();
            draw(visit, Errors.of(refused.errors(), visit.texts(), FIELDS));
        } catch (MailException e) {
            visit.say(Notice.of(e.verdict()));
            visit.refused();
            draw(visit, Errors.NONE);
        }
    }

    /** Another method or service was chosen: the fields follow, nothing is stored. */
    private void choose(Visit visit) {
        MailServerForm form = typed(visit);
        if (!form.service().equals(visit.field("filled"))) {
            form = service(form.service())
                    .map(site.device().mailServer()::filled)
                    .map(filled -> filled(typed(visit), filled))
                    .orElse(form);
        }
        visit.session().draft(form);
        if (visit.ctx().header("HX-Request") != null) {
            visit.part("part/basic-fields.jte", model(visit, Errors.NONE));
        } else {
            visit.go(PATH);
        }
    }

    private void toSignIn(Visit visit) {
        visit.session().draft(typed(visit));
        visit.go(SignInPage.PATH);
    }

    /** The sign-in that waits for OK is given up on purpose; the page says what became of it. */
    private void discard(Visit visit) {
        visit.session().draft(typed(visit));
        site.signIn().drop().map(Parting::notice).ifPresent(visit.session()::say);
        visit.go(PATH);
    }

    private void draw(Visit visit, Errors errors) {
        if (errors.any()) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
        }
        errors.others().forEach(text -> visit.say(new Notice(Tone.ERROR, t -> text, t -> "")));
        visit.render(TEMPLATE, model(visit, errors));
    }

    private Model model(Visit visit, Errors errors) {
        Words words = new Words(visit.texts(), site.clock().getZone());
        SignInStatus status = SignInStatus.of(site.device(), visit.texts(), words);
        MailServerForm stored = stored();
        MailServerForm form = visit.session().draft().orElse(stored);
        boolean unsaved = !form.equals(stored) || status.kind() == SignInStatus.Kind.PENDING;
        List<String> hosts = site.device().mailServer().tokenHosts();
        return new Model(sender(form, status), status, errors, hosts, words, unsaved);
    }

    /** The sender's address starts as the account. */
    private MailServerForm sender(MailServerForm form, SignInStatus status) {
        boolean follows = form.sender().isEmpty()
                || site.device()
                        .state()
                        .signIn()
                        .account()
                        .filter(kept -> kept.username().equalsIgnoreCase(form.sender()))
                        .isPresent();
        String sender = follows && !status.account().isEmpty() ? status.account() : form.sender();
        return new MailServerForm(
                form.method(), form.service(), sender, form.host(), form.port(), form.validateCertificate());
    }

    private MailServerForm stored() {
        MailServer s = site.device().state().mailServer();
        return new MailServerForm(
                s.method().name(),
                s.service().name(),
                s.senderAddress(),
                s.host(),
                Integer.toString(s.port()),
                s.validateCertificate());
    }

    private static MailServerForm typed(Visit visit) {
        return new MailServerForm(
                visit.field("method"),
                visit.field("service"),
                visit.field("sender"),
                visit.field("host"),
                visit.field("port"),
                !visit.field("validation").equals("disable"));
    }

    private static MailServerForm filled(MailServerForm form, MailServer server) {
        return new MailServerForm(
                form.method(),
                form.service(),
                form.sender(),
                server.host(),
                Integer.toString(server.port()),
                form.validateCertificate());
    }

    private static Optional<EmailService> service(String name) {
        return List.of(EmailService.values()).stream()
                .filter(s -> s.name().equals(name))
                .findFirst();
    }
}

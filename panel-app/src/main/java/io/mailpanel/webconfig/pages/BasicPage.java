package io.mailpanel.webconfig.pages;

import io.javalin.http.HttpStatus;
import io.mailpanel.device.access.Access;
import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.mailserver.PasswordWarning;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.sheet.SheetBuilder;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.session.Parting;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network &gt; Email Server &gt; Basic. Only its OK keeps a sign-in. */
public final class BasicPage implements Page {
    static final String PATH = SheetBuilder.SIGN_IN_PAGE;

    private static final String TEMPLATE = "pages/basic.jte";
    private static final List<String> FIELDS = List.of(
            "mail.method",
            "mail.service",
            "mail.account",
            "mail.password",
            "mail.sender",
            "mail.host",
            "mail.port",
            "mail.secure",
            "mail.network",
            "mail.validation",
            "mail.pop-host",
            "mail.pop-port",
            Access.CONFIRM);

    private final Site site;
    private final BasicForms forms;

    BasicPage(Site site) {
        this.site = site;
        this.forms = new BasicForms(site);
    }

    /**
     * What the template draws.
     *
     * @param form the fields as they stand
     * @param status Current Status
     * @param errors what was wrong with the last OK
     * @param hosts who may receive a token
     * @param words names of methods and services
     * @param passwordKept whether a password is kept for the server in force
     * @param additional the second network as it is configured; empty where the device has none and none is set
     * @param unsaved whether there is something that only OK stores
     * @param kept the account whose sign-in the device keeps; empty when nobody is signed in
     * @param other whether the form is for another server, or another way to connect to it, than the stored settings
     */
    public record Model(
            MailServerForm form,
            SignInStatus status,
            Errors errors,
            List<String> hosts,
            Words words,
            boolean passwordKept,
            String additional,
            boolean unsaved,
            String kept,
            boolean other) {
        /** Whether there are two networks to choose from. */
        public boolean networks() {
            return !additional.isEmpty();
        }

        /** The networks to choose from. */
        public MailNetwork[] allNetworks() {
            return MailNetwork.values();
        }

        /** Whether OAuth2 is chosen. */
        public boolean oauth2() {
            return form.method().equals(AuthMethod.OAUTH2.name());
        }

        /** Whether a method with account and password is chosen. */
        public boolean password() {
            return BasicPage.password(form.method());
        }

        /** The account whose sign-in stays on the device although the method does not use it; empty if none does. */
        public String keptSignIn() {
            return oauth2() ? "" : kept;
        }

        /** The help of the sender's address. */
        public String senderHelp() {
            return BasicForms.senderHelp(form);
        }

        /** Whether the administrator's password is asked for: it is as soon as it can be needed. */
        public boolean confirm() {
            return password() || other;
        }

        /** What to say of account and password there. */
        public PasswordWarning warning() {
            return PasswordWarning.of(form);
        }

        /** Whether POP before SMTP is chosen. */
        public boolean pop() {
            return form.method().equals(AuthMethod.POP_BEFORE_SMTP.name());
        }

        /** The help of the kept password. */
        public String passwordHelp() {
            return passwordKept ? "field.mail.password.kept" + (pop() ? "-pop" : "") : "field.mail.password.none";
        }

        /** The ways to secure the connection. */
        public SecureConnection[] connections() {
            return SecureConnection.values();
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
        return Map.of(
                "",
                this::ok,
                "choose",
                this::choose,
                "warn",
                this::warn,
                "sign-in",
                this::toSignIn,
                "discard",
                this::discard);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("state", visit -> visit.part("part/sign-in-state.jte", model(visit, Errors.NONE)));
    }

    private void ok(Visit visit) {
        MailServerForm form = forms.typed(visit);
        visit.session().draft(form.withoutPassword());
        String pending =
                SignInStatus.pending(site.device()).map(Account::username).orElse("");
        if (!pending.equals(visit.field("pending"))) {
            visit.say(Notice.of(Tone.WARNING, "web.basic.changed"));
            visit.ctx().status(HttpStatus.CONFLICT);
            draw(visit, Errors.NONE);
            return;
        }
        try {
            MailServerDesk.Applied applied = site.device()
                    .mailServer()
                    .apply(
                            form,
                            new MailServerDesk.Confirmation(
                                    visit.field(Access.CONFIRM).toCharArray(), visit.from()));
            Optional<Account> kept = applied.account();
            if (kept.isPresent()) {
                site.signIn().settled();
            }
            visit.session().draft(null);
            visit.session()
                    .say(kept.map(a -> Notice.of(Tone.GOOD, "web.basic.kept", a.username()))
                            .orElseGet(() -> Notice.of(Tone.GOOD, "web.basic.saved")));
            password(form, applied).ifPresent(visit.session()::say);
            if (!form.method().equals(AuthMethod.OAUTH2.name())) {
                // Another method keeps no sign-in: one that is under way is lost as on any other way out.
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

    private Optional<Notice> password(MailServerForm form, MailServerDesk.Applied applied) {
        if (applied.passwordDeleted()) {
            return Optional.of(Notice.of(Tone.WARNING, "web.basic.password.deleted"));
        }
        boolean missing = password(form.method()) && !site.device().state().passwordKept();
        return missing ? Optional.of(Notice.of(Tone.WARNING, "web.basic.password.missing")) : Optional.empty();
    }

    /** Another method or service was chosen: the fields follow, nothing is stored. */
    private void choose(Visit visit) {
        MailServerForm form = forms.typed(visit);
        boolean toOauth2 = form.method().equals(AuthMethod.OAUTH2.name()) && password(visit.field("shown"));
        if (toOauth2 || !form.service().equals(visit.field("filled"))) {
            form = service(form.service())
                    .map(site.device().mailServer()::filled)
                    .map(filled -> forms.typed(visit).at(filled.host(), Integer.toString(filled.port())))
                    .orElse(form);
        }
        if (form.method().equals(AuthMethod.POP_BEFORE_SMTP.name()) && EmailService.owns(form.host())) {
            // Microsoft's servers do not offer it: what OAuth2 filled in would only have to be deleted.
            form = form.at("", form.port());
        }
        visit.session().draft(form.withoutPassword());
        if (visit.ctx().header("HX-Request") != null) {
            visit.part("part/basic-fields.jte", model(visit, Errors.NONE));
        } else {
            visit.go(PATH);
        }
    }

    /** Another account or server was typed: the warning follows, nothing is stored. */
    private void warn(Visit visit) {
        visit.part("part/password-warning.jte", PasswordWarning.of(forms.typed(visit)));
    }

    private void toSignIn(Visit visit) {
        visit.session().draft(forms.typed(visit).withoutPassword());
        visit.go(SignInPage.PATH);
    }

    /** The sign-in that waits for OK is given up on purpose; the page says what became of it. */
    private void discard(Visit visit) {
        visit.session().draft(forms.typed(visit).withoutPassword());
        site.signIn().drop().map(Parting::notice).ifPresent(visit.session()::say);
        visit.go(PATH);
    }

    private void draw(Visit visit, Errors errors) {
        if (errors.any()) {
            visit.say(Notice.of(Tone.ERROR, "web.form.refused"));
        } else {
            site.device().state().refused().map(Notice::of).ifPresent(visit::say);
        }
        errors.others().forEach(text -> visit.say(new Notice(Tone.ERROR, t -> text, t -> "")));
        visit.render(TEMPLATE, model(visit, errors));
    }

    private Model model(Visit visit, Errors errors) {
        Words words = site.words(visit.texts());
        SignInStatus status = SignInStatus.of(site.device(), visit.texts(), words);
        MailServerForm stored = forms.stored();
        MailServerForm form = visit.session().draft().orElse(stored);
        boolean unsaved = !form.equals(stored) || status.kind() == SignInStatus.Kind.PENDING;
        List<String> hosts = site.device().mailServer().tokenHosts();
        boolean passwordKept = site.device().state().passwordKept();
        return new Model(
                forms.sender(form, status),
                status,
                errors,
                hosts,
                words,
                passwordKept,
                forms.additional(form),
                unsaved,
                site.device().state().signIn().account().map(Account::username).orElse(""),
                !form.connection().equals(stored.connection()));
    }

    static boolean password(String method) {
        return Arrays.stream(AuthMethod.values())
                .anyMatch(m -> m.password() && m.name().equals(method));
    }

    private static Optional<EmailService> service(String name) {
        return Arrays.stream(EmailService.values())
                .filter(s -> s.name().equals(name))
                .findFirst();
    }
}

package io.mailpanel.device.sheet;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.text.Masked;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.IdentityCloud;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.tls.RootBundle;
import io.mailpanel.statusprint.StatusSheet;
import io.mailpanel.statusprint.StatusSheet.Row;
import io.mailpanel.statusprint.StatusSheet.Section;
import io.mailpanel.statusprint.StatusSheet.Steps;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes the network status sheet of a state, in the order of FACTS 1. It can hold no secret: the state has none. */
public final class SheetBuilder {
    /** Where Web Config has the page for the sign-in, from its address. */
    public static final String SIGN_IN_PAGE = "/network/email-server/basic";

    private final Clock clock;
    private final boolean maskAccount;
    private final Supplier<Optional<RootBundle>> roots;
    private final IdentityConfig identity;

    /**
     * @param clock for the time of printing and its zone
     * @param maskAccount whether account and sender are masked
     * @param roots the certificate authorities that the device believes; asked at each sheet
     * @param identity where the device signs in
     */
    public SheetBuilder(
            Clock clock, boolean maskAccount, Supplier<Optional<RootBundle>> roots, IdentityConfig identity) {
        this.clock = clock;
        this.maskAccount = maskAccount;
        this.roots = roots;
        this.identity = identity;
    }

    /** The sheet in the state's language. */
    public StatusSheet build(DeviceState state) {
        Texts texts = Texts.printed(state.language());
        Words words = new Words(texts, state.times().in(clock.getZone()));
        String printedAt = words.dateTime(clock.instant());
        List<Section> sections = new ArrayList<>();
        sections.add(device(state.info(), texts, words, printedAt));
        sections.addAll(NetworkSections.of(state.network(), texts, words));
        sections.add(new Section(
                texts.get("sheet.services"),
                List.of(new Row(
                        texts.get("sheet.web_config"),
                        state.webConfig().map(Object::toString).orElse("")))));
        sections.add(mail(state, texts, words));
        sections.add(cloud(state.mailServer(), texts));
        return new StatusSheet(
                texts.get("sheet.title"),
                state.info().name(),
                List.copyOf(sections),
                steps(state, texts),
                state.webConfig().map(uri -> new StatusSheet.Qr(uri.toString(), texts.get("sheet.qr"))));
    }

    private Section device(DeviceInfo info, Texts texts, Words words, String printedAt) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.model"), info.model()));
        rows.add(new Row(texts.get("sheet.serial"), info.serial()));
        rows.add(new Row(texts.get("sheet.version"), info.version()));
        rows.add(new Row(
                texts.get("sheet.roots"),
                roots.get()
                        .map(bundle -> texts.get(
                                "sheet.roots.value",
                                Integer.toString(bundle.certificates()),
                                words.date(bundle.changed())))
                        .orElseGet(() -> texts.get("network.unknown"))));
        rows.add(new Row(texts.get("sheet.printed_at"), printedAt));
        rows.add(new Row(texts.get("sheet.name"), info.name()));
        rows.add(new Row(texts.get("sheet.location"), info.location()));
        return new Section(texts.get("sheet.device"), List.copyOf(rows));
    }

    private Section mail(DeviceState state, Texts texts, Words words) {
        MailServer server = state.mailServer();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("field.mail.method"), words.method(server.method())));
        if (server.method() != AuthMethod.OFF) {
            if (server.method() == AuthMethod.OAUTH2) {
                rows.add(new Row(texts.get("field.mail.service"), words.service(server.service())));
            }
            rows.add(new Row(texts.get("signin.status"), words.signInLine(state)));
            rows.add(new Row(texts.get("field.mail.account"), shown(words.account(state))));
            rows.add(new Row(texts.get("field.mail.sender"), shown(words.sender(state))));
            rows.add(new Row(texts.get("field.mail.host"), server.host()));
            rows.add(new Row(texts.get("field.mail.port"), Integer.toString(server.port())));
            rows.add(new Row(texts.get("field.mail.secure"), words.secureConnection(server)));
            rows.add(new Row(texts.get("field.mail.validation"), words.certificateValidation(server)));
            if (server.network() != MailNetwork.STANDARD) {
                rows.add(new Row(texts.get("field.mail.network"), words.network(server.network())));
            }
            if (server.method() == AuthMethod.POP_BEFORE_SMTP) {
                rows.add(new Row(texts.get("field.mail.pop-host"), server.pop().host()));
                rows.add(new Row(
                        texts.get("field.mail.pop-port"),
                        Integer.toString(server.pop().port())));
            }
            rows.add(new Row(
                    texts.get("sheet.test_last"),
                    words.test().line(state.diagnosis().last())));
        }
        return new Section(texts.get("sheet.email_server"), List.copyOf(rows));
    }

    /** Whom the device signs in with. */
    private Section cloud(MailServer server, Texts texts) {
        List<Row> rows = new ArrayList<>();
        if (server.method() == AuthMethod.OAUTH2) {
            rows.add(new Row(texts.get("sheet.cloud.which"), which(texts)));
            rows.add(new Row(
                    texts.get("sheet.cloud.authority"), identity.endpoint().getAuthority()));
            rows.add(new Row(texts.get("sheet.cloud.tenant"), tenant(identity.tenantFor(server.service()), texts)));
        } else {
            rows.add(new Row(texts.get("sheet.cloud.which"), texts.get("sheet.cloud.none")));
        }
        return new Section(texts.get("sheet.cloud"), List.copyOf(rows));
    }

    /** Whose identity server that is: one of Microsoft's clouds, or another. */
    private String which(Texts texts) {
        return IdentityCloud.of(identity.endpoint())
                .map(cloud -> texts.get("cloud." + cloud))
                .orElseGet(() -> texts.get("cloud.other"));
    }

    /** Whose accounts a tenant of that name means. */
    private static String tenant(String name, Texts texts) {
        return switch (name) {
            case "organizations" -> texts.get("cloud.tenant.organizations");
            case "consumers" -> texts.get("cloud.tenant.consumers");
            case "common" -> texts.get("cloud.tenant.common");
            default -> texts.get("cloud.tenant.one");
        };
    }

    /** What to do when nobody is signed in. */
    private static Optional<Steps> steps(DeviceState state, Texts texts) {
        boolean missing = state.mailServer().method() == AuthMethod.OAUTH2
                && state.signIn().status() != SignInState.Status.SIGNED_IN;
        if (!missing) {
            return Optional.empty();
        }
        Optional<String> page =
                state.webConfig().map(uri -> uri.resolve(SIGN_IN_PAGE).toString());
        return Optional.of(new Steps(
                texts.get("sheet.steps"),
                List.of(
                        texts.get("sheet.steps.open"),
                        texts.get("sheet.steps.page"),
                        texts.get("sheet.steps.sign_in"),
                        texts.get("sheet.steps.code"),
                        texts.get("sheet.steps.ok")),
                page.map(address -> new StatusSheet.Qr(address, texts.get("sheet.steps.qr")))));
    }

    /** Whether account and sender are masked. */
    boolean masks() {
        return maskAccount;
    }

    private String shown(String account) {
        return maskAccount ? masked(account) : account;
    }

    /** An address of which only the first character and the domain are left. */
    static String masked(String account) {
        return Masked.address(account);
    }
}

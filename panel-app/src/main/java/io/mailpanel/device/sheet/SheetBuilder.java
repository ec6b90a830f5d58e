package io.mailpanel.device.sheet;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.text.Texts;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
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

    /** @param clock for the time of printing and its zone */
    public SheetBuilder(Clock clock) {
        this(clock, false);
    }

    /**
     * @param clock for the time of printing and its zone
     * @param maskAccount whether account and sender are masked
     */
    public SheetBuilder(Clock clock, boolean maskAccount) {
        this(clock, maskAccount, Optional::empty);
    }

    /**
     * @param clock for the time of printing and its zone
     * @param maskAccount whether account and sender are masked
     * @param roots the certificate authorities that the device believes; asked at each sheet
     */
    public SheetBuilder(Clock clock, boolean maskAccount, Supplier<Optional<RootBundle>> roots) {
        this.clock = clock;
        this.maskAccount = maskAccount;
        this.roots = roots;
    }

    /** The sheet in the state's language. */
    public StatusSheet build(DeviceState state) {
        Texts texts = Texts.of(state.language());
        Words words = new Words(texts, clock.getZone());
        String printedAt = words.dateTime(clock.instant());
        List<Section> sections = new ArrayList<>();
        sections.add(device(state.info(), texts, words, printedAt));
        state.network().interfaces().forEach(i -> sections.add(link(i, texts, words)));
        sections.add(internet(state.network(), texts));
        sections.add(new Section(
                texts.get("sheet.wifi_direct"),
                List.of(new Row(texts.get("sheet.link"), texts.get("sheet.wifi_direct.none")))));
        sections.add(new Section(
                texts.get("sheet.services"),
                List.of(new Row(
                        texts.get("sheet.web_config"),
                        state.webConfig().map(Object::toString).orElse("")))));
        sections.add(mail(state, texts, words));
        return new StatusSheet(
                texts.get("sheet.title"),
                state.info().name() + ", " + printedAt,
                List.copyOf(sections),
                steps(state, texts),
                state.webConfig().map(uri -> new StatusSheet.Qr(uri.toString(), texts.get("sheet.qr"))));
    }

    private Section device(DeviceInfo info, Texts texts, Words words, String printedAt) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.model"), info.model()));
        rows.add(new Row(texts.get("sheet.serial"), info.serial()));
        rows.add(new Row(texts.get("sheet.version"), info.version()));
        roots.get()
                .ifPresent(bundle -> rows.add(new Row(
                        texts.get("sheet.roots"),
                        texts.get(
                                "sheet.roots.value",
                                Integer.toString(bundle.certificates()),
                                words.date(bundle.changed())))));
        rows.add(new Row(texts.get("sheet.printed_at"), printedAt));
        rows.add(new Row(texts.get("sheet.name"), info.name()));
        rows.add(new Row(texts.get("sheet.location"), info.location()));
        return new Section(texts.get("sheet.device"), List.copyOf(rows));
    }

    private static Section link(Interface network, Texts texts, Words words) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.link"), words.link(network)));
        if (network.kind() != Kind.LOOPBACK) {
            rows.add(new Row(texts.get("sheet.mac"), network.mac()));
        }
        return new Section(words.networkKind(network.kind()) + " (" + network.name() + ")", List.copyOf(rows));
    }

    private static Section internet(NetworkState network, Texts texts) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(texts.get("sheet.host_name"), network.hostName()));
        List<String> all = network.interfaces().stream()
                .flatMap(i -> i.addresses().stream())
                .toList();
        List<String> four = all.stream().filter(a -> !a.contains(":")).toList();
        if (four.isEmpty()) {
            rows.add(new Row(texts.get("sheet.ip_address"), ""));
        }
        for (String address : four) {
            int slash = address.indexOf('/');
            rows.add(new Row(texts.get("sheet.ip_address"), address.substring(0, slash)));
            rows.add(new Row(texts.get("sheet.subnet_mask"), mask(Integer.parseInt(address.substring(slash + 1)))));
        }
        rows.add(new Row(texts.get("sheet.gateway"), network.gateway().orElse("")));
        rows.add(new Row(texts.get("sheet.dns"), String.join(", ", network.dns())));
        rows.add(new Row(texts.get("sheet.proxy"), texts.get("sheet.proxy.none")));
        all.stream().filter(a -> a.contains(":")).forEach(a -> rows.add(new Row(texts.get("sheet.ipv6_address"), a)));
        return new Section(texts.get("sheet.tcp_ip"), List.copyOf(rows));
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
            rows.add(new Row(
                    texts.get("test.last"), words.test().line(state.diagnosis().last())));
        }
        return new Section(texts.get("sheet.email_server"), List.copyOf(rows));
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

    private String shown(String account) {
        return maskAccount ? masked(account) : account;
    }

    /** An address of which only the first character and the domain are left. */
    static String masked(String account) {
        int at = account.lastIndexOf('@');
        return account.isEmpty() ? "" : account.substring(0, 1) + "***" + (at < 1 ? "" : account.substring(at));
    }

    /** The dotted mask of an IPv4 prefix length. */
    static String mask(int prefix) {
        long bits = prefix == 0 ? 0 : 0xFFFFFFFFL << (32 - prefix) & 0xFFFFFFFFL;
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255);
    }
}

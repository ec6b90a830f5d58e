package io.mailpanel.device.text;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.hardware.PowerSupply;
import io.mailpanel.hardware.PowerSupply.Condition;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.verdict.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Says what the device's values mean, in one language and time zone, so that both faces and the sheet say the same. */
public final class Words {
    private final Texts texts;
    private final TimeStyle times;
    private final DateTimeFormatter time;
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayTime;

    /**
     * @param texts the language
     * @param times how times are written, usually the state's
     */
    public Words(Texts texts, TimeStyle times) {
        this.texts = texts;
        this.times = times;
        this.time = times.minutes(texts.language());
        this.date = times.day(texts.language());
        this.dayTime = times.dayMinutes(texts.language());
    }

    /** Words with times as they are written until somebody chooses. */
    public Words(Texts texts, ZoneId zone) {
        this(texts, TimeStyle.usual(zone));
    }

    /** Hours and minutes, for example 14:05. */
    public String time(Instant when) {
        return time.format(when);
    }

    /** Day, month and year. */
    public String date(Instant when) {
        return date.format(when);
    }

    /** Day, month, year, hours and minutes. */
    public String dateTime(Instant when) {
        return dayTime.format(when);
    }

    /** An authentication method's name. */
    public String method(AuthMethod method) {
        return texts.get("method." + method.name());
    }

    /** An email service's name. */
    public String service(EmailService service) {
        return texts.get("service." + service.name());
    }

    /** The sign-in's bare status, as on Email Server &gt; Basic: Signed in, Not signed in, Sign in again. */
    public String signInStatus(SignInState.Status status) {
        return texts.get("signin.status." + status.name());
    }

    /** The sign-in in one line: off, signed in and until when, or what is missing. */
    public String signInLine(DeviceState state) {
        SignInState signIn = state.signIn();
        AuthMethod method = state.mailServer().method();
        if (method.password()) {
            return state.passwordKept()
                    ? texts.get("signin.line.password", method(method), account(state))
                    : texts.get("signin.line.no_password");
        }
        return switch (state.mailStand()) {
            case OFF -> texts.get("signin.line.off");
            case NO_PASSWORD -> texts.get("signin.line.no_password");
            case READY ->
                signIn.lapsesAt()
                        .map(when -> texts.get("signin.line.until", date(when)))
                        .orElseGet(() -> signInStatus(signIn.status()));
            case REFUSED -> state.refused().map(this::cause).orElseThrow();
            case SIGN_IN_AGAIN, SIGNED_OUT ->
                signIn.trouble().map(this::cause).orElseGet(() -> signInStatus(signIn.status()));
        };
    }

    /** By when a sign-in lapses at the latest; empty when signed out. */
    public Optional<String> lapses(SignInState signIn) {
        return signIn.lapsesAt().map(when -> texts.get("signin.lapses", dateTime(when)));
    }

    /** What to say of a sign-in that is not kept yet; empty when there is none. */
    public Optional<String> pendingLine(DeviceState state) {
        return state.pendingSignIn()
                .map(p -> p.waitingForOk()
                        ? texts.get("signin.line.waiting_for_ok", p.account().orElse(""))
                        : texts.get("signin.line.code_shown"));
    }

    /** The server's address and port. */
    public String server(MailServer server) {
        return server.host().isEmpty() ? "" : server.host() + ":" + server.port();
    }

    /** By which network mail goes out. */
    public String network(MailNetwork network) {
        return texts.get("mail.network." + network.name());
    }

    /** How the connection is secured. */
    public String secureConnection(MailServer server) {
        return secureConnection(server.method() == AuthMethod.OFF ? SecureConnection.NONE : server.secure());
    }

    /** A way to secure the connection. */
    public String secureConnection(SecureConnection secure) {
        return texts.get(
                switch (secure) {
                    case NONE -> "mail.secure.none";
                    case SSL_TLS -> "mail.secure.ssl_tls";
                    case STARTTLS -> "mail.secure.starttls";
                });
    }

    /** Whether the server's certificate is checked. */
    public String certificateValidation(MailServer server) {
        return texts.get(server.validateCertificate() ? "mail.validation.on" : "mail.validation.off");
    }

    /** The address that mail comes from: the one set, else the account's; empty when neither is known. */
    public String sender(DeviceState state) {
        String set = state.mailServer().senderAddress();
        return set.isEmpty() ? account(state) : set;
    }

    /** Who authenticates: the account typed with a password, else the kept one; empty when signed out. */
    public String account(DeviceState state) {
        if (state.mailServer().method().password()) {
            return state.mailServer().account();
        }
        return state.signIn().account().map(a -> a.username()).orElse("");
    }

    /** What pins, levels and edges are called. */
    public PinWords pins() {
        return new PinWords(texts, times.zone());
    }

    /** What Connection Tests found. */
    public TestWords test() {
        return new TestWords(texts, this);
    }

    /** The printer's status. */
    public String printer(PrinterStatus status) {
        return texts.get("printer.status." + status.name());
    }

    /** What to do about the printer's status; empty when there is nothing to do. */
    public Optional<String> printerRemedy(PrinterStatus status) {
        return switch (status) {
            case READY, UNKNOWN -> Optional.empty();
            default -> Optional.of(texts.get("printer.remedy." + status.name()));
        };
    }

    /** How the board's voltage is and what to do; empty when it is not known. */
    public Optional<String> voltage(PowerSupply supply) {
        return condition("supply.voltage.", supply.voltage());
    }

    /** Whether the processor is slowed down and what to do; empty when it is not known. */
    public Optional<String> speed(PowerSupply supply) {
        return condition("supply.speed.", supply.speed());
    }

    private Optional<String> condition(String key, Condition condition) {
        return condition == Condition.UNKNOWN ? Optional.empty() : Optional.of(texts.get(key + condition.name()));
    }

    /** How jobs stand. */
    public JobWords jobs() {
        return new JobWords(texts, times, this);
    }

    /** The job code as printed in the guide's table, for example 360; empty for a success. */
    public String code(Verdict verdict) {
        return verdict.kind().code() == 0 ? "" : Integer.toString(verdict.kind().code());
    }

    /** What happened. */
    public String cause(Verdict verdict) {
        return texts.get("verdict." + verdict.kind().name() + ".cause");
    }

    /** What to do, and who. */
    public String remedy(Verdict verdict) {
        return texts.get("verdict." + verdict.kind().name() + ".remedy");
    }

    /** Wired LAN, Wi-Fi or this machine only. */
    public String networkKind(NetworkState.Kind kind) {
        return texts.get("network.kind." + kind.name());
    }

    /** Whether an interface has a link. */
    public String link(NetworkState.Interface network) {
        if (network.quality().orElse(null) instanceof NetworkState.Quality.Cable cable) {
            String key = cable.fullDuplex() ? "network.link.cable.full" : "network.link.cable.half";
            return texts.get(key, Integer.toString(cable.megabits()));
        }
        if (network.quality().orElse(null) instanceof NetworkState.Quality.Radio radio) {
            return texts.get("network.link.radio", Integer.toString(radio.dBm()).replace('-', '\u2212'));
        }
        return texts.get(network.up() ? "network.link.up." + network.kind() : "network.link.down");
    }

    /** How stations of a Wi-Fi network meet. */
    public String wifiMode(NetworkState.Wifi.Mode mode) {
        return texts.get("network.wifi.mode." + mode);
    }

    /** The network in one line: the first address in use, or that there is none. */
    public String networkLine(NetworkState network) {
        return network.interfaces().stream()
                .filter(i -> i.kind() != NetworkState.Kind.LOOPBACK && i.up())
                .flatMap(i -> i.addresses().stream())
                .findFirst()
                .map(a -> a.substring(0, a.indexOf('/')))
                .orElseGet(() -> texts.get("network.none"));
    }
}

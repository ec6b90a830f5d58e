package io.mailpanel.device.text;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.Change;
import io.mailpanel.mail.smtp.SecureConnection;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The audit log in words of one language. */
public final class AuditWords {
    /** The text of each setting's name; a name that is not here, of another version for example, stands as it is. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("mail.method", "field.mail.method"),
            Map.entry("mail.service", "field.mail.service"),
            Map.entry("mail.sender", "field.mail.sender"),
            Map.entry("mail.host", "field.mail.host"),
            Map.entry("mail.port", "field.mail.port"),
            Map.entry("mail.validate_certificate", "field.mail.validation"),
            Map.entry("mail.secure", "field.mail.secure"),
            Map.entry("mail.account", "field.mail.account"),
            Map.entry("mail.password", "field.mail.password"),
            Map.entry("mail.pop_host", "field.mail.pop-host"),
            Map.entry("mail.pop_port", "field.mail.pop-port"),
            Map.entry("notify.lapse_days", "field.notify.lapse_days"),
            Map.entry("notify.wrong_tries", "field.notify.wrong_tries"),
            Map.entry("notify.gather_seconds", "field.notify.gather_seconds"),
            Map.entry("notify.quiet_minutes", "field.notify.quiet_minutes"),
            Map.entry("device.name", "field.device.name"),
            Map.entry("device.location", "field.device.location"),
            Map.entry("language", "audit.name.language"),
            Map.entry("locks.panel", "field.locks.panel"),
            Map.entry("locks.scan", "field.locks.scan"),
            Map.entry("locks.sheet", "field.locks.sheet"),
            Map.entry("locks.lab", "field.locks.lab"),
            Map.entry("metrics.on", "audit.name.metrics.on"),
            Map.entry("metrics.token", "audit.name.metrics.token"),
            Map.entry("time.zone", "field.time.zone"),
            Map.entry("time.date", "field.time.date"),
            Map.entry("time.time", "field.time.time"),
            Map.entry("time.automatic", "field.time.automatic"),
            Map.entry("time.server", "field.time.server"),
            Map.entry("clock", "audit.name.clock"),
            Map.entry("network.link", "audit.name.link"),
            Map.entry("network.method", "sheet.addressing"),
            Map.entry("network.address", "field.link.address"),
            Map.entry("network.gateway", "field.link.gateway"),
            Map.entry("network.dns", "sheet.dns"),
            Map.entry("network.ssid", "sheet.wifi.ssid"),
            Map.entry("job", "audit.name.job"),
            Map.entry("session", "audit.name.session"),
            Map.entry("fault", "audit.name.fault"),
            Map.entry("mail.network", "field.mail.network"),
            Map.entry("certificate", "audit.name.certificate"),
            Map.entry("fingerprint", "audit.name.fingerprint"),
            Map.entry("file", "audit.name.file"),
            Map.entry("version", "audit.name.version"),
            Map.entry("certificates", "audit.name.certificates"),
            Map.entry("tls.authorities", "audit.name.tls.authorities"),
            Map.entry("tls.roots", "audit.name.tls.roots"),
            Map.entry("secrets", "audit.name.secrets"),
            Map.entry("origin", "audit.name.origin"),
            Map.entry("bytes", "audit.name.bytes"));

    private static final String ADDRESS = "notify.address.";
    private static final String EVENTS = "notify.events.";

    private final Texts texts;
    private final Words words;
    private final DateTimeFormatter seconds;

    /**
     * @param texts the language
     * @param times how times are written
     */
    public AuditWords(Texts texts, TimeStyle times) {
        this.texts = texts;
        this.words = new Words(texts, times);
        this.seconds = times.daySeconds(texts.language());
    }

    /** Day and time, with seconds. */
    public String time(Instant at) {
        return seconds.format(at);
    }

    /** What sort of somebody it was. */
    public String kind(Actor actor) {
        return texts.get("audit.who." + actor.kind().name());
    }

    /** Who it was, and from where. */
    public String who(Actor actor) {
        return actor.from().isEmpty() ? kind(actor) : texts.get("audit.who.from", kind(actor), actor.from());
    }

    /** From where it was: the address, or the panel. */
    public String from(Actor actor) {
        return actor.from().isEmpty() ? kind(actor) : actor.from();
    }

    /** The same as the throttle of wrong passwords calls it. */
    public String place(Actor actor) {
        return actor.kind() == Actor.Kind.PANEL ? Actor.AT_PANEL : actor.from();
    }

    /** What happened. */
    public String what(AuditEntry entry) {
        return texts.get("audit.event." + entry.event().name());
    }

    /** What changed, a line each: the setting's name as its page has it, the old value and the new one. */
    public List<String> details(AuditEntry entry) {
        return entry.changes().stream().map(this::detail).toList();
    }

    private String detail(Change change) {
        String name = name(change.name());
        if (change.secret()) {
            return texts.get("audit.detail.secret", name);
        }
        String after = value(change.name(), change.after());
        return change.before().isEmpty()
                ? texts.get("audit.detail.set", name, after)
                : texts.get("audit.detail.changed", name, value(change.name(), change.before()), after);
    }

    /** A setting's name as its page has it. */
    public String name(String name) {
        if (name.startsWith(ADDRESS)) {
            return texts.get("field.notify.address", name.substring(ADDRESS.length()));
        }
        if (name.startsWith(EVENTS)) {
            return texts.get("audit.name.events", name.substring(EVENTS.length()));
        }
        String key = NAMES.get(name);
        return key == null ? name : texts.get(key);
    }

    /** A setting's value as its page has it; of a secret whether it is set. */
    public String value(String name, String value) {
        if (value.isEmpty()) {
            return texts.get("audit.empty");
        }
        if (name.startsWith(EVENTS)) {
            return Stream.of(value.split(" "))
                    .map(event -> known("notify.event." + event, event))
                    .collect(Collectors.joining(", "));
        }
        return switch (name) {
            case "mail.method" -> known("method." + value, value);
            case "mail.service" -> known("service." + value, value);
            case "language" -> known("language." + value, value);
            case "mail.secure" ->
                Arrays.stream(SecureConnection.values())
                        .filter(s -> s.name().equals(value))
                        .findFirst()
                        .map(words::secureConnection)
                        .orElse(value);
            case "mail.validate_certificate" ->
                texts.get(value.equals("true") ? "mail.validation.on" : "mail.validation.off");
            case "network.method" -> known("link.method." + value, value);
            case "time.date" -> known("date.form." + value, value);
            case "time.time" -> known("time.form." + value, value);
            case "locks.scan", "locks.sheet", "locks.lab" -> known("locks.gate." + value, value);
            case "mail.password", "metrics.token" -> known("audit.secret." + value, value);
            case "metrics.on", "locks.panel", "secrets", "time.automatic" ->
                texts.get(value.equals("true") ? "audit.on" : "audit.off");
            default -> value;
        };
    }

    private String known(String key, String otherwise) {
        return texts.has(key) ? texts.get(key) : otherwise;
    }
}

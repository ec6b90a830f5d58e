package io.mailpanel.device.settings;

import io.mailpanel.device.audit.Acting;
import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.Change;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * That a person made the device connect to another mail server, or connect otherwise: for who stands at the panel, until
 * touched, also over a loss of power. Thread-safe.
 */
public final class ServerNotice implements Witness {
    /** What its names begin with. */
    public static final String PART = "server_notice.";

    private static final String AT = "at";
    private static final String FROM = "from";
    private static final Set<String> TELLING = Set.of(
            MailServerKeeping.HOST,
            MailServerKeeping.PORT,
            MailServerKeeping.SECURE,
            MailServerKeeping.VALIDATE,
            MailServerKeeping.POP_HOST,
            MailServerKeeping.POP_PORT);

    private final SettingsStore settings;
    private final Clock clock;
    private final Acting acting;
    private volatile Optional<ServerChange> untold;

    /**
     * A change of the server.
     *
     * @param at when
     * @param from the address of the browser; empty for the panel
     */
    public record ServerChange(Instant at, String from) {}

    /** Begins to watch the settings. */
    public ServerNotice(SettingsStore settings, Clock clock, Acting acting) {
        this.settings = settings;
        this.clock = clock;
        this.acting = acting;
        this.untold = read(settings.part(PART));
        settings.witness(this);
        settings.onChange(() -> untold = read(settings.part(PART)));
    }

    @Override
    public void stored(Handle transaction, String part, List<Change> changes) {
        Actor actor = acting.now();
        boolean tells = part.equals(SettingsStore.MAIL)
                && actor.kind() != Actor.Kind.DEVICE
                && changes.stream().map(Change::name).anyMatch(TELLING::contains);
        if (tells) {
            SettingTable.put(transaction, PART + AT, Long.toString(clock.millis()));
            SettingTable.put(transaction, PART + FROM, actor.from());
        }
    }

    /** The change that nobody at the panel has read. */
    public Optional<ServerChange> untold() {
        return untold;
    }

    /** Somebody at the panel has read it: it is not shown again, not after a restart either. Waits for the disk. */
    public void seen() {
        settings.updatePart(PART, Map.of(AT, ""));
    }

    private static Optional<ServerChange> read(Map<String, String> kept) {
        String at = kept.getOrDefault(AT, "");
        return at.isEmpty()
                ? Optional.empty()
                : Optional.of(new ServerChange(Instant.ofEpochMilli(Long.parseLong(at)), kept.getOrDefault(FROM, "")));
    }
}

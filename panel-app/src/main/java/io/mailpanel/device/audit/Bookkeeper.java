package io.mailpanel.device.audit;

import io.mailpanel.device.access.AccessWitness;
import io.mailpanel.device.settings.Witness;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;

/**
 * Writes what the settings and the administrator's password tell into the audit log, within their transactions. Of a part
 * that it does not know it writes the names alone: its values might be secret.
 */
public final class Bookkeeper implements Witness, AccessWitness {
    private static final Map<String, AuditEvent> PARTS = Map.of(
            "mail.", AuditEvent.MAIL_SERVER,
            "notify.", AuditEvent.NOTIFICATIONS,
            "language", AuditEvent.LANGUAGE,
            "device.", AuditEvent.DEVICE_NAME,
            "time.", AuditEvent.DATE_TIME,
            "locks.", AuditEvent.LOCKS,
            "metrics.", AuditEvent.METRICS,
            "panel_view.", AuditEvent.PANEL_VIEW);
    /** What the device remembers for itself. */
    private static final Set<String> OWN = Set.of("set_aside.", "server_notice.", "jobs.", "network_trial.");

    private static final Set<String> SECRET = Set.of("metrics.token");

    /** Whatever a part calls so: its value stays here. */
    private static final Pattern HIDING =
            Pattern.compile("pass(word|phrase)|token|secret|sealed|hash|(^|[._])(key|pin)([._]|$)");

    private final AuditLog log;

    /** @param log where to */
    public Bookkeeper(AuditLog log) {
        this.log = log;
    }

    /** What the names of an administrator's settings begin with. */
    public static Set<String> parts() {
        return PARTS.keySet();
    }

    /** Whether the value of a setting may be shown to whom the audit log is shown; else its name alone may. */
    public static boolean shows(String name) {
        return !SECRET.contains(name)
                && !HIDING.matcher(name).find()
                && PARTS.keySet().stream().anyMatch(name::startsWith);
    }

    @Override
    public void stored(Handle transaction, String part, List<Change> changes) {
        if (OWN.contains(part)) {
            return;
        }
        boolean known = PARTS.containsKey(part);
        log.note(
                transaction,
                PARTS.getOrDefault(part, AuditEvent.SETTINGS),
                changes.stream()
                        .map(c -> known && !SECRET.contains(c.name()) ? c : Change.secret(c.name()))
                        .toList());
    }

    @Override
    public void loggedIn(String from) {
        log.note(somebody(from), AuditEvent.LOGGED_IN);
    }

    @Override
    public void loggedOut(String from) {
        log.note(somebody(from), AuditEvent.LOGGED_OUT);
    }

    private static Actor somebody(String from) {
        return from.equals(Actor.AT_PANEL) ? Actor.PANEL : Actor.administrator(from);
    }

    @Override
    public void wrong(String from) {
        Actor acting = log.acting().now();
        boolean loggedIn = acting.kind() == Actor.Kind.ADMINISTRATOR;
        log.note(loggedIn ? acting : Actor.stranger(from), AuditEvent.LOG_IN_FAILED);
    }

    @Override
    public void changed(Handle transaction) {
        log.note(transaction, AuditEvent.PASSWORD_CHANGED, List.of());
    }
}

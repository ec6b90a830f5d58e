package io.mailpanel.device.mailserver;

import io.mailpanel.device.audit.Change;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.MailServerFields;
import io.mailpanel.device.settings.MailServerKeeping;
import io.mailpanel.device.settings.PortablePart;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.MailServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * Email Server &gt; Basic in an exported file. The password goes with a note of whom it is for: whoever changes the server in
 * the file gets it refused, not sent.
 */
public final class MailServerPart implements PortablePart {
    private static final String PASSWORD = "mail.password";
    private static final String FOR = "mail.password_for";

    private final SettingsStore settings;
    private final TokenHosts hosts;
    private final AdditionalNetwork additional;
    private final Supplier<Optional<Account>> account;
    private final Runnable changed;

    /**
     * @param tokenHosts the only hosts that may receive a token
     * @param additional the second network, if the device has one
     * @param account who is signed in
     * @param changed called after an import
     */
    public MailServerPart(
            SettingsStore settings,
            List<String> tokenHosts,
            AdditionalNetwork additional,
            Supplier<Optional<Account>> account,
            Runnable changed) {
        this.settings = settings;
        this.hosts = new TokenHosts(tokenHosts);
        this.additional = additional;
        this.account = account;
        this.changed = changed;
    }

    @Override
    public Map<String, String> values() {
        return MailServerKeeping.values(settings.mailServer());
    }

    @Override
    public Map<String, String> secrets() {
        MailServer server = settings.mailServer();
        return server.method().password()
                ? settings.password(server)
                        .map(password -> Map.of(PASSWORD, password, FOR, server.passwordTarget()))
                        .orElse(Map.of())
                : Map.of();
    }

    @Override
    public Set<String> secretNames() {
        return Set.of(PASSWORD, FOR);
    }

    @Override
    public Draft draft(Map<String, String> values, Map<String, String> secrets) throws Refused {
        Map<String, String> all = new TreeMap<>(values());
        all.putAll(values);
        String password = secrets.getOrDefault(PASSWORD, "");
        // What the file says of itself stands for what was before: a form fills in what nobody typed, a file has it
        // all.
        MailServer server = new CheckedForm(hosts, additional, readable(all))
                .check(form(all, password), Optional.empty(), account.get());
        List<FieldError> errors = new ArrayList<>(MailServerFields.check(server));
        if (!password.isEmpty()
                && (!server.method().password() || !server.passwordTarget().equals(secrets.getOrDefault(FOR, "")))) {
            errors.add(new FieldError(PASSWORD, "field.mail.password.other", List.of()));
        }
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        return new ServerDraft(server, password, changes(server, password));
    }

    private MailServer readable(Map<String, String> all) {
        boolean ports =
                MailServerFields.PORT.check(all.get(MailServerKeeping.PORT)).isEmpty()
                        && MailServerFields.POP_PORT
                                .check(all.get(MailServerKeeping.POP_PORT))
                                .isEmpty();
        return ports ? MailServerKeeping.read(all) : settings.mailServer();
    }

    private static MailServerForm form(Map<String, String> all, String password) {
        String validate = all.get(MailServerKeeping.VALIDATE);
        return new MailServerForm(
                all.get(MailServerKeeping.METHOD),
                all.get(MailServerKeeping.SERVICE),
                all.get(MailServerKeeping.ACCOUNT),
                password,
                all.get(MailServerKeeping.SENDER),
                all.get(MailServerKeeping.HOST),
                all.get(MailServerKeeping.PORT),
                all.get(MailServerKeeping.SECURE),
                validate.equals("true")
                        ? MailServerForm.ENABLE
                        : validate.equals("false") ? MailServerForm.DISABLE : "",
                all.get(MailServerKeeping.POP_HOST),
                all.get(MailServerKeeping.POP_PORT),
                all.get(MailServerKeeping.NETWORK));
    }

    private List<Change> changes(MailServer server, String password) {
        List<Change> changes = new ArrayList<>(Change.between(values(), MailServerKeeping.values(server)));
        Optional<Boolean> stays = settings.passwordStays(server);
        String before = stays.isPresent() ? Draft.SET : Draft.NOT_SET;
        if (!password.isEmpty()) {
            if (!settings.password(server).equals(Optional.of(password))) {
                changes.add(Change.of(PASSWORD, before, Draft.FROM_FILE));
            }
        } else if (stays.equals(Optional.of(false))) {
            changes.add(Change.of(PASSWORD, before, Draft.NOT_SET));
        }
        return List.copyOf(changes);
    }

    private final class ServerDraft implements Draft {
        private final MailServer server;
        private final String password;
        private final List<Change> changes;

        ServerDraft(MailServer server, String password, List<Change> changes) {
            this.server = server;
            this.password = password;
            this.changes = changes;
        }

        @Override
        public List<Change> changes() {
            return changes;
        }

        @Override
        public void store() throws Exception {
            if (!changes.isEmpty()) {
                settings.updateMailServer(server, hosts.follows(server), password, () -> {});
            }
        }

        @Override
        public void stored() {
            changed.run();
        }
    }
}

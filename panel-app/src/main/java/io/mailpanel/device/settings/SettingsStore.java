package io.mailpanel.device.settings;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.PasswordVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/**
 * What an administrator changes at run time, in the device's database. Reading is from memory; an update is checked whole,
 * stored in one durable transaction, then published. Thread-safe.
 */
public final class SettingsStore {
    /** Something that must succeed before the settings are committed, or they are rolled back. */
    @FunctionalInterface
    public interface BeforeCommit {
        /** @throws MailException and nothing is stored */
        void run() throws MailException;
    }

    private static final String LANGUAGE = "language";
    /** What the names of the mail server's settings begin with. */
    public static final String MAIL = "mail.";

    private static final String PASSWORD = "mail.password_sealed";
    private static final String FOLLOWS = "mail.server_follows_service";

    private final Database database;
    private final PasswordVault vault;
    private final Listeners listeners = new Listeners();
    private final List<Witness> witnesses = new CopyOnWriteArrayList<>();
    private volatile Snapshot now;

    /**
     * @param encrypted the password, encrypted for the server that it is for
     * @param password whether it is for this server
     */
    private record Snapshot(
            Language language,
            MailServer mailServer,
            boolean followsService,
            Optional<String> encrypted,
            boolean password) {}

    /** @param database the device's database; the settings keep their own table in it */
    public SettingsStore(Database database) {
        this.database = database;
        this.vault = database.passwords();
        database.migrate(
                "settings",
                "CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
                // What was set before methods with a password came: all of it was STARTTLS.
                "INSERT OR IGNORE INTO setting (name, value) VALUES ('mail.secure', 'STARTTLS'), ('mail.account', '')");
        this.now = read(SettingTable.all(database.jdbi()));
    }

    /** The mail server's settings in force. */
    public MailServer mailServer() {
        return now.mailServer();
    }

    /** Whether host and port are just what the service fills in. */
    public boolean followsService() {
        return now.followsService();
    }

    /** Whether a password is kept for the mail server in force. */
    public boolean passwordKept() {
        return now.password();
    }

    /** Whether the kept password would stay with this server if nobody typed another; empty if none is kept. */
    public Optional<Boolean> passwordStays(MailServer server) {
        return now.encrypted().map(kept -> encrypted(server, "").isPresent());
    }

    /** The password kept for exactly this server and account: for the connection to it, and for nobody else. */
    public Optional<String> password(MailServer server) {
        return now.encrypted().flatMap(encrypted -> vault.open(encrypted, server.passwordTarget()));
    }

    /** The text without the mail server's password, if that is long enough to be told from a word: for what leaves the device. */
    public String without(String text) {
        return password(mailServer())
                .filter(password -> password.length() >= 4)
                .map(password -> text.replace(password, "[removed]"))
                .orElse(text);
    }

    /** What the device speaks; the system's language until somebody chooses. */
    public Language language() {
        return now.language();
    }

    /** What a part of the device stored with {@link #updatePart}, by name without the part's. Reads the database. */
    public Map<String, String> part(String part) {
        return SettingTable.part(database.jdbi(), part);
    }

    /**
     * Changes settings that a part of the device checks and reads itself, durably, all or nothing.
     *
     * @param part what their names begin with, for example {@code notify.}
     * @param values by name without the part's; others of the part stay
     */
    public void updatePart(String part, Map<String, String> values) {
        updatePart(part, values, Map.of());
    }

    /**
     * The same for a part whose values hold before they were ever stored.
     *
     * @param inForce those as they are now, by name without the part's: what was never stored is told as changed from them
     */
    public void updatePart(String part, Map<String, String> values, Map<String, String> inForce) {
        Map<String, String> stored = part(part);
        database.jdbi().useTransaction(handle -> {
            values.forEach((name, value) -> SettingTable.put(handle, part + name, value));
            tell(handle, part, SettingTable.changes(part, inForce, stored, values));
        });
        listeners.fire();
    }

    /**
     * Does several updates of this store on this thread, all or nothing: one durable transaction, after which the listeners
     * are called once.
     *
     * @throws Exception what the changes threw, or why they could not be stored
     */
    public void together(Changes changes) throws Exception {
        synchronized (this) {
            Snapshot before = now;
            try {
                listeners.hold(() -> database.jdbi().useTransaction(handle -> changes.run()));
            } catch (Exception | Error e) {
                now = before;
                throw e;
            }
        }
        listeners.fire();
    }

    /** Calls the witness inside the transaction of each change, on the thread that makes it. */
    public void witness(Witness witness) {
        witnesses.add(witness);
    }

    /** Calls the listener after each stored change, on the thread that made it. */
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Changes the language, durably. */
    public void updateLanguage(Language language) {
        synchronized (this) {
            List<Change> changes =
                    Change.between(Map.of(LANGUAGE, now.language().name()), Map.of(LANGUAGE, language.name()));
            database.jdbi().useTransaction(handle -> {
                SettingTable.put(handle, LANGUAGE, language.name());
                tell(handle, LANGUAGE, changes);
            });
            now = new Snapshot(language, now.mailServer(), now.followsService(), now.encrypted(), now.password());
        }
        listeners.fire();
    }

    /**
     * Changes the mail server's settings, durably, all or nothing.
     *
     * @param followsService whether host and port are just what the service fills in, so that they go with the configuration
     * @param beforeCommit runs inside the transaction, after the settings were written and before they are committed
     * @throws Refused if a field's value is out of its range
     * @throws MailException what beforeCommit threw; then nothing was stored
     */
    public void updateMailServer(MailServer server, boolean followsService, BeforeCommit beforeCommit)
            throws Refused, MailException {
        updateMailServer(server, followsService, "", beforeCommit);
    }

    /**
     * The same with a password.
     *
     * @param password a new one; empty leaves the one that is kept, if it is for the same server and account: for any other
     *     it is deleted
     * @return whether a kept password was deleted
     */
    public boolean updateMailServer(
            MailServer server, boolean followsService, String password, BeforeCommit beforeCommit)
            throws Refused, MailException {
        List<FieldError> errors = MailServerFields.check(server);
        if (!errors.isEmpty()) {
            throw new Refused(errors);
        }
        boolean deleted;
        synchronized (this) {
            Optional<String> encrypted = encrypted(server, password);
            deleted = now.encrypted().isPresent() && encrypted.isEmpty();
            List<Change> changes = new ArrayList<>(
                    Change.between(MailServerKeeping.values(now.mailServer()), MailServerKeeping.values(server)));
            if (deleted || !password.isEmpty() && encrypted.isPresent()) {
                changes.add(Change.secret("mail.password"));
            }
            database.jdbi().<MailException>useTransaction(handle -> {
                MailServerKeeping.values(server).forEach((name, value) -> SettingTable.put(handle, name, value));
                SettingTable.put(handle, FOLLOWS, Boolean.toString(followsService));
                if (encrypted.isPresent()) {
                    SettingTable.put(handle, PASSWORD, encrypted.get());
                } else {
                    SettingTable.delete(handle, PASSWORD);
                }
                tell(handle, MAIL, changes);
                beforeCommit.run();
            });
            now = new Snapshot(now.language(), server, followsService, encrypted, fits(server, encrypted));
        }
        listeners.fire();
        return deleted;
    }

    /** While mail is off it stays: the same server may be switched on again. */
    private Optional<String> encrypted(MailServer server, String password) {
        if (server.method().password() && !password.isEmpty()) {
            try {
                return Optional.of(vault.seal(password, server.passwordTarget()));
            } catch (IOException e) {
                throw new UncheckedIOException("the password cannot be kept", e);
            }
        }
        boolean same =
                switch (server.method()) {
                    case OAUTH2 -> false;
                    case OFF ->
                        isFor(server, AuthMethod.SMTP_AUTH, now.encrypted())
                                || isFor(server, AuthMethod.POP_BEFORE_SMTP, now.encrypted());
                    case SMTP_AUTH, POP_BEFORE_SMTP -> isFor(server, server.method(), now.encrypted());
                };
        return same ? now.encrypted() : Optional.empty();
    }

    private boolean isFor(MailServer server, AuthMethod method, Optional<String> encrypted) {
        return encrypted
                .flatMap(kept -> vault.open(kept, server.passwordTarget(method)))
                .isPresent();
    }

    private boolean fits(MailServer server, Optional<String> encrypted) {
        return server.method().password() && isFor(server, server.method(), encrypted);
    }

    /**
     * At the start: where nobody typed another server, host and port become what the service fills in now.
     *
     * @param filled what a service fills in
     */
    public void followServices(Function<EmailService, MailServer> filled) {
        MailServer old = mailServer();
        MailServer fresh = filled.apply(old.service());
        if (!now.followsService()
                || old.method().password()
                || (old.host().equals(fresh.host()) && old.port() == fresh.port())) {
            return;
        }
        try {
            updateMailServer(old.at(fresh.host(), fresh.port()), true, () -> {});
        } catch (Refused | MailException e) {
            throw new IllegalArgumentException("the configured mail host cannot be used: " + fresh.host(), e);
        }
    }

    private void tell(Handle handle, String part, List<Change> changes) {
        if (!changes.isEmpty()) {
            witnesses.forEach(witness -> witness.stored(handle, part, changes));
        }
    }

    private Snapshot read(Map<String, String> values) {
        MailServer server = MailServerKeeping.read(values);
        Language language = MailServerKeeping.one(
                Language.class,
                values.get(LANGUAGE),
                Language.of(Locale.getDefault().toLanguageTag()));
        Optional<String> encrypted = Optional.ofNullable(values.get(PASSWORD));
        boolean follows = Boolean.parseBoolean(values.getOrDefault(FOLLOWS, "true"));
        return new Snapshot(language, server, follows, encrypted, fits(server, encrypted));
    }
}

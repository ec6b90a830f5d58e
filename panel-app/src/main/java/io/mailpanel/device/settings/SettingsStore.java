package io.mailpanel.device.settings;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.text.Language;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.store.Database;
import io.mailpanel.mail.store.PasswordVault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.generic.GenericType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    private static final Logger LOG = LoggerFactory.getLogger(SettingsStore.class);
    private static final String LANGUAGE = "language";
    private static final String METHOD = "mail.method";
    private static final String SERVICE = "mail.service";
    private static final String SENDER = "mail.sender";
    private static final String HOST = "mail.host";
    private static final String PORT = "mail.port";
    private static final String VALIDATE = "mail.validate_certificate";
    private static final String SECURE = "mail.secure";
    private static final String ACCOUNT = "mail.account";
    private static final String PASSWORD = "mail.password_sealed";
    private static final String POP_HOST = "mail.pop_host";
    private static final String POP_PORT = "mail.pop_port";
    private static final String NETWORK = "mail.network";
    private static final String FOLLOWS = "mail.server_follows_service";

    private final Database database;
    private final PasswordVault vault;
    private final Listeners listeners = new Listeners();
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
        this.now = read(database.jdbi().withHandle(handle -> handle.createQuery("SELECT name, value FROM setting")
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, String>>() {})));
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

    /** The password kept for exactly this server and account: for the connection to it, and for nobody else. */
    public Optional<String> password(MailServer server) {
        return now.encrypted().flatMap(encrypted -> vault.open(encrypted, server.passwordTarget()));
    }

    /** What the device speaks; the system's language until somebody chooses. */
    public Language language() {
        return now.language();
    }

    /** What a part of the device stored with {@link #updatePart}, by name without the part's. Reads the database. */
    public Map<String, String> part(String part) {
        return database.jdbi().withHandle(handle -> handle.createQuery(
                        "SELECT substr(name, :after) AS name, value FROM setting WHERE substr(name, 1, :length) = :part")
                .bind("after", part.length() + 1)
                .bind("length", part.length())
                .bind("part", part)
                .setMapKeyColumn("name")
                .setMapValueColumn("value")
                .collectInto(new GenericType<Map<String, String>>() {}));
    }

    /**
     * Changes settings that a part of the device checks and reads itself, durably, all or nothing.
     *
     * @param part what their names begin with, for example {@code notify.}
     * @param values by name without the part's; others of the part stay
     */
    public void updatePart(String part, Map<String, String> values) {
        database.jdbi().useTransaction(handle -> values.forEach((name, value) -> put(handle, part + name, value)));
        listeners.fire();
    }

    /** Calls the listener after each stored change, on the thread that made it. */
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Changes the language, durably. */
    public void updateLanguage(Language language) {
        synchronized (this) {
            database.jdbi().useTransaction(handle -> put(handle, LANGUAGE, language.name()));
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
            database.jdbi().<MailException>useTransaction(handle -> {
                put(handle, METHOD, server.method().name());
                put(handle, SERVICE, server.service().name());
                put(handle, SENDER, server.senderAddress());
                put(handle, HOST, server.host());
                put(handle, PORT, Integer.toString(server.port()));
                put(handle, VALIDATE, Boolean.toString(server.validateCertificate()));
                put(handle, FOLLOWS, Boolean.toString(followsService));
                put(handle, SECURE, server.secure().name());
                put(handle, ACCOUNT, server.account());
                put(handle, POP_HOST, server.pop().host());
                put(handle, POP_PORT, Integer.toString(server.pop().port()));
                put(handle, NETWORK, server.network().name());
                if (encrypted.isPresent()) {
                    put(handle, PASSWORD, encrypted.get());
                } else {
                    handle.execute("DELETE FROM setting WHERE name = ?", PASSWORD);
                }
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

    private static void put(Handle handle, String name, String value) {
        handle.execute(
                "INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    private Snapshot read(Map<String, String> stored) {
        Map<String, String> values = new HashMap<>(stored);
        EmailService service = one(EmailService.class, values.get(SERVICE), EmailService.EXCHANGE_ONLINE);
        MailServer server = new MailServer(
                one(AuthMethod.class, values.get(METHOD), AuthMethod.OAUTH2),
                service,
                values.getOrDefault(HOST, service.host()),
                Integer.parseInt(values.getOrDefault(PORT, Integer.toString(EmailService.PORT))),
                one(SecureConnection.class, values.get(SECURE), SecureConnection.STARTTLS),
                values.getOrDefault(ACCOUNT, ""),
                values.getOrDefault(SENDER, ""),
                Boolean.parseBoolean(values.getOrDefault(VALIDATE, "true")),
                new PopServer(
                        values.getOrDefault(POP_HOST, ""),
                        Integer.parseInt(values.getOrDefault(POP_PORT, Integer.toString(PopServer.PORT)))),
                one(MailNetwork.class, values.get(NETWORK), MailNetwork.STANDARD));
        Language language = one(
                Language.class,
                values.get(LANGUAGE),
                Language.of(Locale.getDefault().toLanguageTag()));
        Optional<String> encrypted = Optional.ofNullable(values.get(PASSWORD));
        boolean follows = Boolean.parseBoolean(values.getOrDefault(FOLLOWS, "true"));
        return new Snapshot(language, server, follows, encrypted, fits(server, encrypted));
    }

    /** A value that this program does not know (an older or newer one wrote it) must not keep the device from starting. */
    private static <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        for (E value : type.getEnumConstants()) {
            if (value.name().equals(name)) {
                return value;
            }
        }
        if (name != null) {
            LOG.warn("the stored setting {} is unknown here: {} is used", name, otherwise);
        }
        return otherwise;
    }
}

package io.mailpanel.device.access;

import io.mailpanel.device.Subscription;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Listeners;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.store.Database;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/**
 * The administrator's password: a random one, made anew at each start and never stored, until somebody sets their own, of
 * which only a bcrypt hash is stored. Thread-safe.
 */
public final class AdminPassword implements Access {
    /** Hears of each password that was checked. */
    @FunctionalInterface
    public interface Watch {
        /**
         * A password was checked; it must be quick.
         *
         * @param from who tried: an address, or panel
         */
        void checked(String from, boolean right);
    }

    private static final String UNAMBIGUOUS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int INITIAL_LENGTH = 12;
    private static final int COST = 10;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    private final Database database;
    private final Throttle throttle;
    private final SecureRandom random = new SecureRandom();
    private final Listeners listeners = new Listeners();
    private final List<Watch> watches = new CopyOnWriteArrayList<>();
    private final List<AccessWitness> witnesses = new CopyOnWriteArrayList<>();
    private volatile Optional<String> hash;
    private volatile Optional<String> initial = Optional.empty();
    private volatile boolean acknowledged;

    /**
     * @param database the device's database; the hash keeps its own table in it
     * @param clock the time, for the waits after wrong tries
     */
    public AdminPassword(Database database, Clock clock) {
        this.database = database;
        this.throttle = new Throttle(clock);
        database.migrate(
                "access",
                "CREATE TABLE admin_password (id INTEGER PRIMARY KEY CHECK (id = 1), hash TEXT NOT NULL) STRICT");
        this.hash = database.jdbi().withHandle(h -> h.createQuery("SELECT hash FROM admin_password")
                .mapTo(String.class)
                .findOne());
        if (hash.isEmpty()) {
            StringBuilder made = new StringBuilder();
            random.ints(INITIAL_LENGTH, 0, UNAMBIGUOUS.length()).forEach(i -> made.append(UNAMBIGUOUS.charAt(i)));
            initial = Optional.of(made.toString());
        }
    }

    /** The random first password; empty once an administrator has set their own. */
    public Optional<String> initialPassword() {
        return initial;
    }

    /** The random first password while the panel has to show it; empty once it was written down or changed. */
    public Optional<String> initialPasswordToShow() {
        return acknowledged ? Optional.empty() : initial;
    }

    /** The text without the random first password: for what leaves the device. Another one is not known here. */
    public String without(String text) {
        return initial.map(password -> text.replace(password, "[removed]")).orElse(text);
    }

    /** Whether an administrator has set a password of their own. */
    public boolean changed() {
        return hash.isPresent();
    }

    /** Calls the listener when the password was changed or the initial one written down, on the thread that did it. */
    public Subscription onChange(Runnable listener) {
        return listeners.add(listener);
    }

    /** Tells the watch of each check from now on, on the thread of who tried. */
    public void onCheck(Watch watch) {
        watches.add(watch);
    }

    /** Tells the witness of all that is done from now on. */
    public void witness(AccessWitness witness) {
        witnesses.add(witness);
    }

    @Override
    public Login login(char[] password, String from) {
        try {
            if (!throttle.take(from)) {
                return Login.WAIT;
            }
            if (!right(password, from)) {
                return Login.WRONG;
            }
            witnesses.forEach(witness -> witness.loggedIn(from));
            return changed() ? Login.GRANTED : Login.MUST_CHANGE;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public long waitSeconds(String from) {
        return throttle.waitSeconds(from);
    }

    @Override
    public void changePassword(char[] old, char[] fresh, String from) throws Refused {
        try {
            if (!throttle.take(from)) {
                throw refused("access.old", "access.error.wait", waitSeconds(from));
            }
            synchronized (this) {
                if (!right(old, from)) {
                    throw refused("access.old", "access.error.wrong");
                }
                check(old, fresh);
                store(fresh);
            }
        } finally {
            Arrays.fill(old, '\0');
            Arrays.fill(fresh, '\0');
        }
        listeners.fire();
    }

    @Override
    public void confirm(char[] password, String from) throws Refused {
        try {
            if (password.length == 0) {
                throw refused(CONFIRM, "access.error.confirm");
            }
            if (!throttle.take(from)) {
                throw refused(CONFIRM, "access.error.wait", waitSeconds(from));
            }
            if (!right(password, from)) {
                throw refused(CONFIRM, "access.error.wrong");
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    @Override
    public void loggedOut(String from) {
        witnesses.forEach(witness -> witness.loggedOut(from));
    }

    private boolean right(char[] password, String from) {
        boolean right = matches(password);
        watches.forEach(watch -> watch.checked(from, right));
        if (right) {
            throttle.right(from);
        } else {
            witnesses.forEach(witness -> witness.wrong(from));
        }
        return right;
    }

    @Override
    public void initialPasswordShown() {
        acknowledged = true;
        listeners.fire();
    }

    private static void check(char[] old, char[] fresh) throws Refused {
        if (fresh.length < SHORTEST || fresh.length > LONGEST) {
            throw refused("access.new", "access.error.length", SHORTEST, LONGEST);
        }
        for (char c : fresh) {
            if (c < 0x20 || c > 0x7E) {
                throw refused("access.new", "access.error.characters");
            }
        }
        if (Arrays.equals(old, fresh)) {
            throw refused("access.new", "access.error.same");
        }
    }

    private void store(char[] fresh) {
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        String made = OpenBSDBCrypt.generate(fresh, salt, COST);
        database.jdbi().useTransaction(h -> {
            h.execute("INSERT OR REPLACE INTO admin_password (id, hash) VALUES (1, ?)", made);
            witnesses.forEach(witness -> witness.changed(h));
        });
        hash = Optional.of(made);
        initial = Optional.empty();
    }

    private boolean matches(char[] typed) {
        // bcrypt takes 72 bytes at most, and no password is longer than 64 characters.
        if (typed.length == 0 || typed.length > LONGEST) {
            return false;
        }
        for (char c : typed) {
            if (c < 0x20 || c > 0x7E) {
                return false;
            }
        }
        Optional<String> stored = hash;
        if (stored.isPresent()) {
            return OpenBSDBCrypt.checkPassword(stored.get(), typed);
        }
        byte[] given = new byte[typed.length];
        for (int i = 0; i < typed.length; i++) {
            given[i] = (byte) typed[i];
        }
        try {
            return initial.filter(p -> MessageDigest.isEqual(p.getBytes(StandardCharsets.US_ASCII), given))
                    .isPresent();
        } finally {
            Arrays.fill(given, (byte) 0);
        }
    }

    private static Refused refused(String field, String key, Object... arguments) {
        return new Refused(List.of(new FieldError(field, key, List.of(arguments))));
    }
}

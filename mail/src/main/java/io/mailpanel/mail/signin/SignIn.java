package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.store.DiskTrouble;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sign-in by device code or in a browser on the device, silent refresh, and sign-out, each for one owner. Thread-safe. */
public final class SignIn implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final IdentityConfig config;
    private final Clock clock;
    private final TokenVault vault;
    private final MsalDoor door;
    private final Upkeep upkeep;
    private final SignInEvents events = new SignInEvents();
    private final Map<Owner, Kept> kept = new ConcurrentHashMap<>();
    private final Sessions sessions;

    /**
     * Reads what is kept; asks nobody. A damaged file is set aside, its owner is then signed out, and {@link #state} says why
     * until somebody signs in.
     *
     * @param config where and as what to sign in
     * @param trust which certificates the identity server may show
     * @param vaultFolder where encrypted token caches are kept (made if absent, 0700)
     * @param clock the time
     */
    public SignIn(IdentityConfig config, Trust trust, Path vaultFolder, Clock clock) {
        this.config = config;
        this.clock = clock;
        this.sessions = new Sessions(events, clock);
        this.vault = new TokenVault(vaultFolder);
        this.door = new MsalDoor(config, trust);
        this.upkeep = new Upkeep(new Care(), clock);
        vault.load().forEach((owner, entry) -> kept.put(owner, new Kept(entry, null)));
    }

    /** Where and as what it signs in. */
    public IdentityConfig identity() {
        return config;
    }

    /**
     * From now on, no kept sign-in stays without a refresh for more than a week: asks the identity server when one is due,
     * on a thread of its own, and again later where nobody answers. Call once.
     */
    public void keepFresh() {
        events.add(owner -> upkeep.ring());
        upkeep.ring();
    }

    /** Calls the listener, on a thread of SignIn, after each change of an owner's kept state or session. */
    public void onChange(Consumer<Owner> listener) {
        events.add(listener);
    }

    /** Why no sign-in can begin as the device is configured, known without asking anybody: CLIENT_ID_MISSING or empty. */
    public Optional<Verdict> hindrance() {
        return config.clientId().isBlank()
                ? Optional.of(new Verdict(VerdictKind.CLIENT_ID_MISSING, "identity.client_id is empty"))
                : Optional.empty();
    }

    /**
     * Asks the identity server for a device code and starts waiting for the person. Ends an earlier session of the owner
     * that was not kept. Blocks for one request; not for the event thread.
     *
     * @throws MailException CLIENT_ID_MISSING, IDENTITY_UNREACHABLE, CERTIFICATE, APP_REGISTRATION …
     */
    public DeviceCodeSession begin(Owner owner, EmailService service) throws MailException {
        return (DeviceCodeSession)
                begin(owner, () -> new DeviceCodeFlow(owner, service, door.client(service, ""), clock));
    }

    /**
     * Opens a browser on this device for an authorization code flow with PKCE: the way in where a policy blocks device
     * codes. Ends an earlier session of the owner that was not kept. Blocks until the browser has started; not for the
     * event thread.
     *
     * @param opener opens the window; it is closed when the session ends
     * @throws MailException CLIENT_ID_MISSING, or BROWSER_MISSING if no browser starts
     */
    public SignInSession beginInBrowser(Owner owner, EmailService service, BrowserOpener opener) throws MailException {
        return begin(
                owner, () -> new BrowserFlow(owner, service, door.client(service, ""), opener, door.threads(), clock));
    }

    private Session begin(Owner owner, Supplier<Flow> flow) throws MailException {
        requireNoHindrance();
        discard(owner);
        try {
            return flow.get().begin(sessions::began, sessions::ended);
        } catch (MailException e) {
            sessions.refused(owner, e.verdict());
            throw e;
        }
    }

    /** The owner's latest session that was not yet kept or discarded, also a failed one. */
    public Optional<SignInSession> session(Owner owner) {
        return sessions.of(owner).map(s -> s);
    }

    /** How the last sign-in of anybody ended that showed how all is prepared, since the program's start; memory only. */
    public Optional<SignInOutcome> outcome() {
        return sessions.outcome();
    }

    /**
     * OK was pressed: what the session got goes from memory to the vault and replaces what was kept before.
     *
     * @throws MailException NOT_SIGNED_IN if no session stands in PENDING_OK; DISK_FULL or DISK_FAILED if it cannot be
     *     written, and then the session still stands
     */
    public Account keep(Owner owner) throws MailException {
        Keeping keeping = keepFor(owner);
        keeping.stands();
        return keeping.account();
    }

    /** {@link #keep}, for who has something else to write with it that may fail. */
    public Keeping keepFor(Owner owner) throws MailException {
        Session session;
        Kept before;
        synchronized (sessions) {
            session = sessions.of(owner)
                    .filter(s -> s.state() == SignInSession.State.PENDING_OK)
                    .orElseThrow(
                            () -> new MailException(new Verdict(VerdictKind.NOT_SIGNED_IN, "no sign-in waits for OK")));
            Account account = session.account().orElseThrow();
            VaultEntry entry = new VaultEntry(
                    account,
                    account.signedInAt(),
                    Optional.empty(),
                    session.client().cache());
            try {
                vault.replace(owner, entry);
            } catch (IOException e) {
                throw new MailException(DiskTrouble.writing(e), e);
            }
            before = kept.put(owner, new Kept(entry, session.client()));
            sessions.kept(session);
        }
        return new Keeping(session, Optional.ofNullable(before), kept, vault, sessions, events);
    }

    /** Left without OK, or cancelled: ends the owner's session and forgets its tokens; what was kept before stays. */
    public void discard(Owner owner) {
        sessions.discard(owner);
    }

    /**
     * Erases the owner's tokens on this device, those of a session too. Entra has no way to revoke them from here (FACTS 2).
     *
     * @throws UncheckedIOException if they cannot be erased from the disk: then nothing has changed
     */
    public void signOut(Owner owner) {
        synchronized (sessions) {
            try {
                vault.erase(owner);
            } catch (IOException e) {
                throw new UncheckedIOException("the kept sign-in cannot be erased", e);
            }
            kept.remove(owner);
        }
        discard(owner);
        events.changed(owner);
    }

    /** What is kept for the owner; reads memory only. */
    public SignInState state(Owner owner) {
        Kept held = kept.get(owner);
        if (held != null) {
            return held.state(clock.instant());
        }
        return vault.damaged(owner) ? SignInState.DAMAGED : SignInState.SIGNED_OUT;
    }

    /**
     * A valid access token, refreshed silently when the stored one has under five minutes left. Blocks.
     *
     * @throws MailException NOT_SIGNED_IN, SIGN_IN_DAMAGED, SIGN_IN_EXPIRED, SIGN_IN_AGAIN, POLICY_BLOCKS, CONSENT_MISSING,
     *     IDENTITY_UNREACHABLE …
     */
    public String accessToken(Owner owner) throws MailException {
        return tokens(owner, false).accessToken();
    }

    /** The text without any token that is kept here or that a sign-in under way has got; reads memory only. */
    public String without(String text) {
        return CachedSecrets.without(text, kept.values(), sessions);
    }

    private Tokens tokens(Owner owner, boolean force) throws MailException {
        Kept held = kept.get(owner);
        if (held == null) {
            throw new MailException(state(owner)
                    .trouble()
                    .orElseGet(() -> new Verdict(VerdictKind.NOT_SIGNED_IN, "nobody is signed in")));
        }
        requireNoHindrance();
        Tokens tokens;
        try {
            tokens = held.tokens(door, clock.instant(), force);
        } catch (MailException e) {
            Verdict verdict = e.verdict();
            // Each refusal has a number of its own in its words: it is the same trouble as long as its kind is.
            Optional<VerdictKind> before = held.entry().trouble().map(Verdict::kind);
            if (Kept.lasts(verdict.kind()) && !before.equals(Optional.of(verdict.kind()))) {
                LOG.warn(
                        "The sign-in of {} does not work any more: {} {}",
                        owner.id(),
                        verdict.kind(),
                        verdict.detail());
                held.troubledAt(clock.instant());
                store(owner, held, held.entry().troubled(verdict));
            }
            throw e;
        }
        if (tokens.fresh()) {
            store(owner, held, held.entry().refreshed(clock.instant(), held.cache()));
        }
        return tokens;
    }

    private void requireNoHindrance() throws MailException {
        if (hindrance().isPresent()) {
            throw new MailException(hindrance().get());
        }
    }

    private void store(Owner owner, Kept held, VaultEntry entry) {
        synchronized (sessions) {
            if (kept.get(owner) != held) {
                return; // signed out, or signed in anew, meanwhile
            }
            try {
                vault.keep(owner, entry);
            } catch (IOException e) {
                // The refresh token before this one works for a while, and the next refresh writes again.
                LOG.error("The refreshed sign-in of {} could not be written: {}", owner.id(), e.toString());
            }
            held.entry(entry); // what is seen is on the disk, if it can be
        }
        events.changed(owner);
    }

    /** Drops the cached access token, so that the next {@link #accessToken} asks the identity server (after a 535). */
    public void accessTokenRefused(Owner owner) {
        Optional.ofNullable(kept.get(owner)).ifPresent(Kept::refuse);
    }

    private final class Care implements Upkeep.Care {
        @Override
        public Map<Owner, Kept> kept() {
            return kept;
        }

        @Override
        public void refresh(Owner owner) throws MailException {
            tokens(owner, true);
        }

        @Override
        public void lapsed(Owner owner) {
            events.changed(owner);
        }
    }

    /** Ends sessions and threads. Kept sign-ins stay on disk. */
    @Override
    public void close() {
        upkeep.close();
        sessions.close();
        door.close();
        events.close();
    }
}

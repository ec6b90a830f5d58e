package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.tls.Trust;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Sign-in by device code, silent refresh, and sign-out, each for one owner. Thread-safe. */
public final class SignIn implements AutoCloseable {

    /**
     * @param config where and as what to sign in
     * @param trust which certificates the identity server may show
     * @param vaultFolder where encrypted token caches are kept (made if absent, 0700)
     * @param clock the time
     */
    public SignIn(IdentityConfig config, Trust trust, Path vaultFolder, Clock clock) {
        throw new UnsupportedOperationException();
    }

    /** Calls the listener, on a thread of SignIn, after each change of an owner's kept state or session. */
    public void onChange(Consumer<Owner> listener) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks the identity server for a device code and starts waiting for the person. Ends an earlier session of the owner
     * that was not kept. Blocks for one request; not for the event thread.
     *
     * @throws MailException CLIENT_ID_MISSING, IDENTITY_UNREACHABLE, CERTIFICATE, APP_REGISTRATION …
     */
    public DeviceCodeSession begin(Owner owner, EmailService service) throws MailException {
        throw new UnsupportedOperationException();
    }

    /** The owner's latest session that was not yet kept or discarded, also a failed one. */
    public Optional<DeviceCodeSession> session(Owner owner) {
        throw new UnsupportedOperationException();
    }

    /**
     * OK was pressed: what the session got goes from memory to the vault and replaces what was kept before.
     *
     * @throws MailException NOT_SIGNED_IN if no session stands in PENDING_OK; OUTBOX_FULL if the disk is full
     */
    public Account keep(Owner owner) throws MailException {
        throw new UnsupportedOperationException();
    }

    /** Left without OK, or cancelled: ends the owner's session and forgets its tokens; what was kept before stays. */
    public void discard(Owner owner) {
        throw new UnsupportedOperationException();
    }

    /** Erases the owner's tokens on this device. Entra has no way to revoke them from here (FACTS 2). */
    public void signOut(Owner owner) {
        throw new UnsupportedOperationException();
    }

    /** What is kept for the owner; reads memory only. */
    public SignInState state(Owner owner) {
        throw new UnsupportedOperationException();
    }

    /**
     * A valid access token, refreshed silently when the stored one has under five minutes left. Blocks.
     *
     * @throws MailException NOT_SIGNED_IN, SIGN_IN_EXPIRED, SIGN_IN_AGAIN, POLICY_BLOCKS, CONSENT_MISSING,
     *     IDENTITY_UNREACHABLE …
     */
    public String accessToken(Owner owner) throws MailException {
        throw new UnsupportedOperationException();
    }

    /** Drops the cached access token, so that the next {@link #accessToken} asks the identity server (after a 535). */
    public void accessTokenRefused(Owner owner) {
        throw new UnsupportedOperationException();
    }

    /** Ends sessions and threads. Kept sign-ins stay on disk. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}

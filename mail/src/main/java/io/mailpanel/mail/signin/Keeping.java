package io.mailpanel.mail.signin;

import io.mailpanel.mail.Account;
import io.mailpanel.mail.Owner;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A sign-in that is kept, and can be taken back as long as what belongs to it may still fail. Neither way out needs room on the
 * disk. Call one of them, once.
 */
public final class Keeping {
    private static final Logger LOG = LoggerFactory.getLogger(Keeping.class);

    private final Session session;
    private final Optional<Kept> before;
    private final Map<Owner, Kept> kept;
    private final TokenVault vault;
    private final Sessions sessions;
    private final SignInEvents events;

    Keeping(
            Session session,
            Optional<Kept> before,
            Map<Owner, Kept> kept,
            TokenVault vault,
            Sessions sessions,
            SignInEvents events) {
        this.session = session;
        this.before = before;
        this.kept = kept;
        this.vault = vault;
        this.sessions = sessions;
        this.events = events;
    }

    /** Who is signed in. */
    public Account account() {
        return session.account().orElseThrow();
    }

    /** All is as it was before: the session waits for OK again, and what was kept earlier is kept. */
    public void takeBack() {
        Owner owner = session.owner();
        synchronized (sessions) {
            before.ifPresentOrElse(held -> kept.put(owner, held), () -> kept.remove(owner));
            try {
                vault.putBack(owner);
            } catch (IOException e) {
                LOG.error("The sign-in of {} that was not to be kept stays on the disk: {}", owner.id(), e.toString());
            }
            sessions.waitsAgain(session);
        }
        events.changed(owner);
    }

    /** It stays; what was kept before it is erased. */
    public void stands() {
        Owner owner = session.owner();
        try {
            vault.forgetBefore(owner);
        } catch (IOException e) {
            LOG.error("The earlier sign-in of {} stays on the disk until the next start: {}", owner.id(), e.toString());
        }
        LOG.info("The sign-in of {} is kept on the device", owner.id());
        events.changed(owner);
    }
}

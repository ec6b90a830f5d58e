package io.mailpanel.mail.signin;

import io.mailpanel.mail.Owner;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sign-ins under way, one for each owner. Its lock is held by whoever must not see one replaced meanwhile. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SignInEvents events;
    private final Map<Owner, Session> sessions = new ConcurrentHashMap<>();

    Sessions(SignInEvents events) {
        this.events = events;
    }

    /** A session takes the place of the owner's earlier one, which ends. */
    void began(Session session) {
        Session earlier;
        synchronized (this) {
            earlier = sessions.put(session.owner(), session);
        }
        if (earlier != null && earlier.cancel()) {
            earlier.announce();
        }
        events.changed(session.owner());
    }

    /** A session ended by itself, one way or the other. */
    void ended(Session session) {
        session.failure()
                .ifPresent(v ->
                        LOG.info("Sign-in of {} ended: {} {}", session.owner().id(), v.kind(), v.detail()));
        session.announce();
        events.changed(session.owner());
    }

    /** The owner's latest. */
    Optional<Session> of(Owner owner) {
        return Optional.ofNullable(sessions.get(owner));
    }

    /** The session was kept: it is not under way any more. */
    synchronized void kept(Session session) {
        sessions.remove(session.owner(), session);
        session.kept();
    }

    /** {@link #kept} is taken back; a session that has begun meanwhile goes on. */
    synchronized void waitsAgain(Session session) {
        session.waitsAgain();
        if (sessions.putIfAbsent(session.owner(), session) != null) {
            session.cancel();
        }
    }

    /** Ends the owner's session and forgets its tokens. */
    void discard(Owner owner) {
        Session session;
        boolean ended;
        synchronized (this) {
            session = sessions.remove(owner);
            ended = session != null && session.cancel();
        }
        if (ended) {
            session.announce();
        }
        if (session != null) {
            events.changed(owner);
        }
    }

    /** Ends all of them. */
    void close() {
        List.copyOf(sessions.keySet()).forEach(this::discard);
    }
}

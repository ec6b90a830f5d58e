package io.mailpanel.mail.signin;

import io.mailpanel.mail.Owner;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sign-ins under way, one for each owner. Its lock is held by whoever must not see one replaced meanwhile. */
final class Sessions {
    private static final Logger LOG = LoggerFactory.getLogger(Sessions.class);

    private final SignInEvents events;
    private final Clock clock;
    private final Map<Owner, Session> sessions = new ConcurrentHashMap<>();

    private volatile SignInOutcome outcome;

    Sessions(SignInEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
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
        note(session.failure().map(Verdict::kind).orElse(VerdictKind.OK));
        session.announce();
        events.changed(session.owner());
    }

    /** A session could not even begin. */
    void refused(Owner owner, Verdict verdict) {
        LOG.info("Sign-in of {} could not begin: {} {}", owner.id(), verdict.kind(), verdict.detail());
        note(verdict.kind());
        events.changed(owner);
    }

    private void note(VerdictKind kind) {
        if (SignInOutcome.tells(kind)) {
            outcome = new SignInOutcome(clock.instant(), kind);
        }
    }

    /** How the last one ended that showed how the organization is prepared; empty if none has yet. */
    Optional<SignInOutcome> outcome() {
        return Optional.ofNullable(outcome);
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

    /** What those under way have got: secret. */
    Stream<String> caches() {
        return sessions.values().stream().map(session -> session.client().cache());
    }

    /** Ends all of them. */
    void close() {
        List.copyOf(sessions.keySet()).forEach(this::discard);
    }
}

package io.mailpanel.webconfig.session;

import io.mailpanel.webconfig.server.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Who is logged in; in memory only, so that a restart logs everybody out. Thread-safe. */
public final class Sessions implements AutoCloseable {
    /** A session ends after this time without a page. */
    public static final Duration IDLE = Duration.ofMinutes(20);
    /** A session ends after this time in any case. */
    public static final Duration ABSOLUTE = Duration.ofHours(8);

    private static final int MOST = 32;

    private final Secrets secrets;
    private final Clock clock;
    private final Consumer<Session> onLapse;
    private final Map<String, Session> byId = new LinkedHashMap<>();
    private final ScheduledExecutorService sweeper;

    /**
     * @param onLapse called for every session that ended otherwise than by its own log-out
     */
    public Sessions(Secrets secrets, Clock clock, Consumer<Session> onLapse) {
        this.secrets = secrets;
        this.clock = clock;
        this.onLapse = onLapse;
        this.sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "webconfig-sessions");
            thread.setDaemon(true);
            return thread;
        });
        sweeper.scheduleWithFixedDelay(this::sweep, 20, 20, TimeUnit.SECONDS);
    }

    /**
     * A new session with an id that no one had before.
     *
     * @param from the address that logged in
     */
    public Session begin(Session.Standing standing, String from) {
        Session session =
                new Session(secrets.token(), secrets.token(), secrets.token(), from, standing, clock.instant());
        Session pushedOut = null;
        synchronized (byId) {
            if (byId.size() >= MOST) {
                pushedOut = byId.values().iterator().next();
            }
            byId.put(session.id(), session);
        }
        if (pushedOut != null && end(pushedOut)) {
            onLapse.accept(pushedOut);
        }
        return session;
    }

    /** The living session of a cookie. */
    public Optional<Session> find(String id) {
        Session session;
        synchronized (byId) {
            session = id == null ? null : byId.get(id);
        }
        if (session != null && session.over(clock.instant())) {
            if (end(session)) {
                onLapse.accept(session);
            }
            return Optional.empty();
        }
        return Optional.ofNullable(session);
    }

    /** A person did something: the idle time begins anew. */
    public void touch(Session session) {
        session.touch(clock.instant());
    }

    /** Whether the session still counts. */
    public boolean alive(Session session) {
        return !session.over(clock.instant());
    }

    /** Ends a session; false if it had ended. */
    public boolean end(Session session) {
        session.end();
        synchronized (byId) {
            return byId.remove(session.id()) != null;
        }
    }

    /** The living sessions, the newest first. */
    public List<Session> open() {
        List<Session> all;
        synchronized (byId) {
            all = new ArrayList<>(byId.values());
        }
        all.removeIf(session -> !alive(session));
        Collections.reverse(all);
        return all;
    }

    /** Ends the session of that handle; false if there is none. */
    public boolean endByHandle(String handle) {
        return open().stream()
                .filter(s -> s.handle().equals(handle))
                .findFirst()
                .filter(this::end)
                .map(session -> {
                    onLapse.accept(session);
                    return true;
                })
                .orElse(false);
    }

    /** Ends every session but this one: the password was changed, or their administrator wants it. */
    public void endOthers(Session mine) {
        Map<String, Session> others;
        synchronized (byId) {
            others = new LinkedHashMap<>(byId);
        }
        others.values().stream().filter(s -> s != mine && end(s)).forEach(onLapse);
    }

    /** The text without what these sessions' cookies and forms carry: for what leaves the device, after all else was done. */
    public String without(String text) {
        String left = text;
        for (Session session : open()) {
            left = left.replace(session.id(), "[removed]").replace(session.csrf(), "[removed]");
        }
        return left;
    }

    private void sweep() {
        Instant now = clock.instant();
        Map<String, Session> over = new LinkedHashMap<>();
        synchronized (byId) {
            for (Iterator<Session> all = byId.values().iterator(); all.hasNext(); ) {
                Session session = all.next();
                if (session.over(now)) {
                    all.remove();
                    over.put(session.id(), session);
                }
            }
        }
        over.values().forEach(session -> {
            session.end();
            onLapse.accept(session);
        });
    }

    @Override
    public void close() {
        sweeper.shutdownNow();
    }
}

package io.mailpanel.webconfig.live;

import io.mailpanel.webconfig.server.Secrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Who may see the live view: one-time tokens, and the browsers that used one. Thread-safe. */
final class LiveAccess {
    private static final Duration LIFE = Duration.ofHours(8);
    private static final int MOST = 16;

    private final Secrets secrets;
    private final Clock clock;
    private final List<String> unused = new ArrayList<>();
    private final List<Viewer> viewers = new ArrayList<>();

    LiveAccess(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.clock = clock;
    }

    /** A browser that used a token: what its cookie and its input carry. */
    record Viewer(String cookie, String csrf, Instant until) {}

    /** A token that opens the view once. */
    synchronized String issue() {
        String token = secrets.token();
        unused.add(token);
        if (unused.size() > MOST) {
            unused.remove(0);
        }
        return token;
    }

    /** Takes the token back for good; null if it was used, or never issued. */
    synchronized Viewer use(String token) {
        if (!unused.removeIf(t -> Secrets.same(t, token))) {
            return null;
        }
        Viewer viewer =
                new Viewer(secrets.token(), secrets.token(), clock.instant().plus(LIFE));
        viewers.add(viewer);
        if (viewers.size() > MOST) {
            viewers.remove(0);
        }
        return viewer;
    }

    /** The viewer of a cookie; null if there is none. */
    synchronized Viewer viewer(String cookie) {
        viewers.removeIf(v -> clock.instant().isAfter(v.until()));
        return viewers.stream()
                .filter(v -> Secrets.same(v.cookie(), cookie))
                .findFirst()
                .orElse(null);
    }
}

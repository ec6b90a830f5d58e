package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Config.Cloud;
import java.util.Optional;

/**
 * One key of {@code mailpanel.toml}.
 *
 * @param name with its section, for example webconfig.port
 * @param fallback the value when the file does not have it
 * @param kind what the value may be
 * @param only the cloud it belongs to; empty means both, and with the other cloud it is refused
 */
record Key<T>(String name, T fallback, Kind<T> kind, Optional<Cloud> only) {
    /** A key for either cloud. */
    static <T> Key<T> of(String name, T fallback, Kind<T> kind) {
        return new Key<>(name, fallback, kind, Optional.empty());
    }

    /** A key that only one cloud has. */
    static <T> Key<T> only(Cloud cloud, String name, T fallback, Kind<T> kind) {
        return new Key<>(name, fallback, kind, Optional.of(cloud));
    }
}

package io.mailpanel.boot.config;

import io.mailpanel.mail.IdentityCloud;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Which identity server, scope and mail servers go together: a cloud's own by its name, or a lab's by both addresses.
 *
 * @param cloud identity.cloud, as it is in the file or by default
 * @param named whether it is in the file
 * @param endpoint identity.endpoint, if one is set
 * @param scope identity.scope, empty if none is set
 */
record Clouds(IdentityCloud cloud, boolean named, Optional<URI> endpoint, String scope) {
    /** What is wrong, and with which key. */
    record Clash(Key<?> key, String text) {}

    /** Everything that does not go together. */
    Optional<Clash> clash() {
        if (endpoint.isPresent() && scope.isEmpty()) {
            return Optional.of(new Clash(
                    Keys.ENDPOINT,
                    "stands without identity.scope, though an identity server gives tokens for its own mail service only;"
                            + " allowed: both together, or identity.cloud alone"));
        }
        if (endpoint.isEmpty() && !scope.isEmpty()) {
            return Optional.of(new Clash(
                    Keys.SCOPE,
                    "stands without identity.endpoint, though a scope belongs to one identity server; allowed: both"
                            + " together, or identity.cloud alone"));
        }
        if (endpoint.isPresent() && named) {
            return Optional.of(new Clash(
                    Keys.IDENTITY_CLOUD,
                    "stands beside identity.endpoint and identity.scope, which say the same; allowed: the one or the other"
                            + " two"));
        }
        return endpoint.flatMap(IdentityCloud::of)
                .filter(known -> !known.gives(scope))
                .map(known -> new Clash(
                        Keys.SCOPE,
                        Kinds.quoted(scope) + " is not of " + endpoint.get().getHost()
                                + ", which gives tokens for its own" + " cloud's mail only; allowed: "
                                + Kinds.quoted(known.scope())));
    }

    URI identityServer() {
        return endpoint.orElse(cloud.endpoint());
    }

    String permission() {
        return scope.isEmpty() ? cloud.scope() : scope;
    }

    /** The mail servers where mail.hosts names none. */
    List<String> mailHosts() {
        return endpoint.isEmpty()
                ? cloud.mailHosts()
                : IdentityCloud.of(endpoint.get()).orElse(cloud).mailHosts();
    }
}

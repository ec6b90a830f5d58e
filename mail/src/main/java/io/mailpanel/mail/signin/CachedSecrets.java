package io.mailpanel.mail.signin;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tokens of MSAL's serialized caches, for taking them out of a text. */
final class CachedSecrets {
    private static final Pattern SECRET = Pattern.compile("\"(?:secret|client_info)\"\\s*:\\s*\"([^\"]{4,})\"");

    private CachedSecrets() {}

    /**
     * @param kept sign-ins whose tokens are taken out; not those of a refresh under way, which would have to be waited for
     * @param underWay likewise
     */
    static String without(String text, Collection<Kept> kept, Sessions underWay) {
        return Stream.concat(kept.stream().map(held -> held.entry().cache()), underWay.caches())
                .flatMap(cache -> SECRET.matcher(cache).results().map(found -> found.group(1)))
                .distinct()
                .reduce(text, (left, secret) -> left.replace(secret, "[removed]"));
    }
}

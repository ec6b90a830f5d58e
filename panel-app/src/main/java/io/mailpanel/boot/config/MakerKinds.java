package io.mailpanel.boot.config;

import io.mailpanel.boot.config.Kind.Wrong;
import io.mailpanel.device.update.UpdateKeys;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.PublicKey;
import java.util.Optional;
import java.util.regex.Pattern;

/** The kinds of values that whoever makes or runs devices sets for all of them. */
final class MakerKinds {
    private static final Pattern MAIL =
            Pattern.compile("mailto:[A-Za-z0-9.!#$%&'*+/=^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}");
    private static final Pattern PHONE = Pattern.compile("tel:\\+[0-9-]{5,20}");

    private MakerKinds() {}

    /** A PEM file with an Ed25519 public key; empty for none. */
    static Kind<Optional<PublicKey>> updateKey() {
        return new Kind<>("the path of a PEM file with an Ed25519 public key, or \"\" for none", (value, base) -> {
            if (Kinds.string(value).isEmpty()) {
                return Optional.empty();
            }
            try {
                return Optional.of(UpdateKeys.checking(Kinds.path(Kinds.string(value), base)));
            } catch (IOException e) {
                throw new Wrong(e.getMessage());
            }
        });
    }

    /** Whom to tell of a vulnerability, as RFC 9116 has it (2.5.3); empty for nobody. */
    static Kind<Optional<URI>> contact() {
        return new Kind<>("\"https://…\", \"mailto:name@host\", \"tel:+…\", or \"\" for none", (value, base) -> {
            String text = Kinds.string(value);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            if (!MAIL.matcher(text).matches() && !PHONE.matcher(text).matches() && !https(text)) {
                throw new Wrong(Kinds.quoted(text) + " is not one");
            }
            return Optional.of(URI.create(text));
        });
    }

    private static boolean https(String text) {
        try {
            URI uri = new URI(text);
            return text.length() <= 300
                    && text.chars().allMatch(c -> c > ' ' && c < 127)
                    && "https".equals(uri.getScheme())
                    && uri.getHost() != null
                    && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}

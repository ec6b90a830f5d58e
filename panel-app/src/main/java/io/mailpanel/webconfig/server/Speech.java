package io.mailpanel.webconfig.server;

import io.javalin.http.Context;
import io.mailpanel.device.text.Language;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** Which language a browser is answered in. */
public final class Speech {
    private Speech() {}

    /**
     * The one the person switched to; else the browser's first that the product speaks; else the device's own.
     *
     * @param ctx the request
     * @param device the device's language
     */
    public static Language of(Context ctx, Language device) {
        return known(Cookies.LANGUAGE.of(ctx))
                .or(() -> accepted(ctx.header("Accept-Language")))
                .orElse(device);
    }

    /** The language of a code as in the switch, ru or en. */
    public static Optional<Language> known(String code) {
        return List.of(Language.values()).stream()
                .filter(l -> l.locale().getLanguage().equals(code))
                .findFirst();
    }

    /** The first language of an Accept-Language header that the product speaks. */
    public static Optional<Language> accepted(String header) {
        try {
            List<LanguageRange> ranges = header == null ? List.of() : LanguageRange.parse(header);
            return ranges.stream()
                    .map(r -> known(Locale.forLanguageTag(r.getRange()).getLanguage()))
                    .flatMap(Optional::stream)
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package io.mailpanel.webconfig.server;

import io.javalin.config.RoutesConfig;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/** {@code /.well-known/security.txt} (RFC 9116): where to report what is unsafe about the product. */
public final class SecurityTxt {
    private static final String PATH = "/.well-known/security.txt";
    /** As long as a device answers, its file is valid: the RFC wants less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final String contact;
    private final Clock clock;

    /**
     * @param contact where reports go, an https or mailto address
     * @param clock the time
     */
    public SecurityTxt(String contact, Clock clock) {
        this.contact = contact;
        this.clock = clock;
    }

    /** Adds the route. */
    public void route(RoutesConfig routes) {
        routes.get(PATH, ctx -> ctx.contentType("text/plain; charset=utf-8")
                .result("Contact: " + contact + "\nExpires: "
                        + clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS)
                        + "\nPreferred-Languages: en, ru\n"));
    }
}

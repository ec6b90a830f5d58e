package io.mailpanel.webconfig.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * {@code /.well-known/security.txt} (RFC 9116): where to report what is unsafe about the product: the configured contact, if there
 * is one, and a page of this device with the words of SECURITY.md, which is there on a closed network too.
 */
public final class SecurityTxt {
    private static final String PATH = "/.well-known/security.txt";
    private static final String HOW = "/.well-known/how-to-report.txt";
    /** As long as a device answers, its file is valid: the RFC wants less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private static final String WORDS = """
            To report something unsafe in Mailpanel

            Use the private vulnerability reporting of Mailpanel's repository ("Report a vulnerability" under Security).
            Please do not open a public issue. Say what you did and what happened; you will hear from us within a week.
            What concerns this one device only, tell its administrator.

            Как сообщить об уязвимости в Mailpanel

            Воспользуйтесь закрытой формой в репозитории Mailpanel ("Report a vulnerability" в разделе Security).
            Пожалуйста, не публикуйте сообщение открыто. Напишите, что вы сделали и что произошло; ответ придёт в течение
            недели. О том, что касается только этого устройства, сообщите его администратору.
            """;

    private final Clock clock;
    private final Optional<URI> contact;

    /**
     * @param clock the time
     * @param contact whom else to tell: https, mailto or tel
     */
    public SecurityTxt(Clock clock, Optional<URI> contact) {
        this.clock = clock;
        this.contact = contact;
    }

    /** Adds the routes. */
    public void route(RoutesConfig routes) {
        routes.get(PATH, this::fields);
        routes.get(HOW, ctx -> ctx.contentType("text/plain; charset=utf-8").result(WORDS));
    }

    /** The Host header names this device: what names another is turned away before. */
    private void fields(Context ctx) {
        String here = "https://" + ctx.header("Host");
        ctx.contentType("text/plain; charset=utf-8")
                // The one that is preferred comes first (2.5.3).
                .result(contact.map(outside -> "Contact: " + outside + "\n").orElse("") + "Contact: " + here + HOW
                        + "\nExpires: "
                        + clock.instant().plus(VALID).truncatedTo(ChronoUnit.SECONDS)
                        + "\nPreferred-Languages: en, ru\nCanonical: " + here + PATH + "\n");
    }
}

package io.mailpanel.mail.democloud.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** AUTH (RFC 4954) with the one mechanism XOAUTH2, and only over TLS. */
final class Auth implements Command {
    /** What Google and Dovecot send before they refuse. */
    private static final String CHALLENGE =
            "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://outlook.office.com/SMTP.Send\"}";

    @Override
    public String verb() {
        return "AUTH";
    }

    @Override
    public Phase phase() {
        return Phase.AUTH;
    }

    @Override
    public Reply run(Session session, String argument) throws IOException {
        if (!session.greeted()) {
            return session.traced(503, "5.5.2 Send hello first");
        }
        if (!session.user().isEmpty() || session.envelope().isPresent()) {
            return session.traced(503, "5.5.1 Bad sequence of commands");
        }
        String[] words = argument.split("\\s+");
        if (!session.secure() || !words[0].equalsIgnoreCase("XOAUTH2")) {
            return session.traced(504, "5.7.4 Unrecognized authentication type");
        }
        if (words.length > 2) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        Optional<String> response = words.length == 2 ? Optional.of(words[1]) : ask(session, "");
        if (response.isEmpty()) {
            return session.traced(500, "5.5.6 Authentication exchange line is too long");
        }
        if (response.get().equals("*")) {
            return session.traced(501, "5.7.0 Authentication cancelled");
        }
        return check(session, response.get());
    }

    private static Reply check(Session session, String response) throws IOException {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return session.traced(501, "5.5.2 Cannot decode the response");
        }
        Optional<XOAuth2> credentials = XOAuth2.parse(text);
        if (credentials.isEmpty() || session.parts().faults().refuseTokens()) {
            return refuse(session);
        }
        return switch (session.parts().tokens().verify(credentials.get())) {
            case GOOD -> {
                session.authenticated(credentials.get().user());
                yield Reply.of(235, "2.7.0 Authentication successful");
            }
            case BAD -> refuse(session);
            case UNKNOWN -> session.traced(454, "4.7.0 Temporary authentication failure");
        };
    }

    private static Reply refuse(Session session) throws IOException {
        if (session.parts().faults().challengeOnRefusal()) {
            ask(session, Base64.getEncoder().encodeToString(CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        }
        return session.traced(535, "5.7.3 Authentication unsuccessful");
    }

    private static Optional<String> ask(Session session, String challenge) throws IOException {
        session.wire().send(new Reply(334, List.of(challenge), Reply.Then.GO_ON));
        return session.wire().line();
    }
}

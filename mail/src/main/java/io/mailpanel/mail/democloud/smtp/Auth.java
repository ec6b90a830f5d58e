package io.mailpanel.mail.democloud.smtp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** AUTH (RFC 4954) with XOAUTH2, PLAIN or LOGIN, and only over TLS. */
final class Auth implements Command {
    /** What Google and Dovecot send before they refuse. */
    private static final String CHALLENGE =
            "{\"status\":\"401\",\"schemes\":\"bearer\",\"scope\":\"https://outlook.office.com/SMTP.Send\"}";

    private static final Set<String> MECHANISMS = Set.of("XOAUTH2", "PLAIN", "LOGIN");

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
        String mechanism = words[0].toUpperCase(Locale.ROOT);
        if (!session.secure() || !offered(session.parts().faults(), mechanism)) {
            return session.traced(504, "5.7.4 Unrecognized authentication type");
        }
        if (words.length > 2) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        if (mechanism.equals("LOGIN")) {
            return login(session, words);
        }
        Optional<String> response = words.length == 2 ? Optional.of(words[1]) : ask(session, "");
        if (response.isEmpty()) {
            return session.traced(500, "5.5.6 Authentication exchange line is too long");
        }
        if (response.get().equals("*")) {
            return session.traced(501, "5.7.0 Authentication cancelled");
        }
        return mechanism.equals("PLAIN")
                ? password(session, Login.plain(response.get()))
                : check(session, response.get());
    }

    private static boolean offered(SmtpFaults faults, String mechanism) {
        return MECHANISMS.contains(mechanism)
                && !faults.is(SmtpFault.NO_AUTH)
                && !(mechanism.equals("XOAUTH2") && faults.is(SmtpFault.NO_XOAUTH2));
    }

    /** Asks for the account and then for the password, each by its name in base64. */
    private static Reply login(Session session, String[] words) throws IOException {
        Optional<String> user = words.length == 2 ? Optional.of(words[1]) : ask(session, "VXNlcm5hbWU6");
        Optional<String> secret = user.isEmpty() || user.get().equals("*") ? user : ask(session, "UGFzc3dvcmQ6");
        if (secret.isEmpty()) {
            return session.traced(500, "5.5.6 Authentication exchange line is too long");
        }
        if (secret.get().equals("*")) {
            return session.traced(501, "5.7.0 Authentication cancelled");
        }
        return password(session, user.flatMap(Login::text).flatMap(name -> Login.text(secret.get())
                .map(word -> new Login(name, word))));
    }

    private static Reply password(Session session, Optional<Login> login) throws IOException {
        if (login.isEmpty()) {
            return session.traced(501, "5.5.2 Cannot decode the response");
        }
        return session.aimed(Phase.AUTH, login.get().user(), () -> judge(session, login.get()));
    }

    private static Reply judge(Session session, Login l) {
        SmtpFaults faults = session.parts().faults();
        Gate gate = faults.gate(true, l.user());
        if (gate != Gate.OPEN) {
            return session.traced(535, gate.refusal());
        }
        if (faults.takes(SmtpFault.REFUSE_PASSWORDS, l.user())
                || !session.parts().passwords().test(l.user(), l.password())) {
            return session.traced(535, "5.7.3 Authentication unsuccessful");
        }
        session.authenticated(l.user());
        return Reply.of(235, "2.7.0 Authentication successful");
    }

    private static Reply check(Session session, String response) throws IOException {
        String text;
        try {
            text = new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return session.traced(501, "5.5.2 Cannot decode the response");
        }
        Optional<XOAuth2> credentials = XOAuth2.parse(text);
        String user = credentials.map(XOAuth2::user).orElse("");
        return session.aimed(Phase.AUTH, user, () -> judge(session, credentials, user));
    }

    private static Reply judge(Session session, Optional<XOAuth2> credentials, String user) throws IOException {
        SmtpFaults faults = session.parts().faults();
        Gate gate = faults.gate(false, user);
        if (gate != Gate.OPEN) {
            return session.traced(535, gate.refusal());
        }
        if (credentials.isEmpty() || faults.takes(SmtpFault.REFUSE_TOKENS, user)) {
            return refuse(session, user);
        }
        return switch (session.parts().tokens().verify(credentials.get())) {
            case GOOD -> {
                session.authenticated(credentials.get().user());
                yield Reply.of(235, "2.7.0 Authentication successful");
            }
            case BAD -> refuse(session, user);
            case UNKNOWN -> session.traced(454, "4.7.0 Temporary authentication failure");
        };
    }

    private static Reply refuse(Session session, String user) throws IOException {
        if (session.parts().faults().takes(SmtpFault.CHALLENGE, user)) {
            ask(session, Base64.getEncoder().encodeToString(CHALLENGE.getBytes(StandardCharsets.UTF_8)));
        }
        return session.traced(535, "5.7.3 Authentication unsuccessful");
    }

    private static Optional<String> ask(Session session, String challenge) throws IOException {
        session.wire().send(new Reply(334, List.of(challenge), Reply.Then.GO_ON).wire());
        return session.wire().line();
    }
}

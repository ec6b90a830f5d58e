package io.mailpanel.mail.democloud.smtp;

import java.util.Optional;

/** MAIL FROM (RFC 5321, 4.1.1.2): a message begins. Only over TLS and authenticated, or after POP before SMTP. */
final class Mail implements Command {
    @Override
    public String verb() {
        return "MAIL";
    }

    @Override
    public Phase phase() {
        return Phase.MAIL;
    }

    @Override
    public Reply run(Session session, String argument) {
        if (!session.greeted()) {
            return session.traced(503, "5.5.2 Send hello first");
        }
        boolean relayed = session.relayed();
        if (!session.secure() && !relayed) {
            return session.traced(451, "5.7.3 STARTTLS is required to send mail");
        }
        if (session.user().isEmpty() && !relayed) {
            return session.traced(530, "5.7.57 Client not authenticated to send mail.");
        }
        if (session.envelope().isPresent()) {
            return session.traced(503, "5.5.2 Sender already specified");
        }
        Optional<MailPath> path = MailPath.parse("FROM", argument);
        if (path.isEmpty()) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        if (!path.get().address().isEmpty() && !path.get().valid()) {
            return session.traced(501, "5.1.7 Invalid address");
        }
        return begin(session, path.get());
    }

    private static Reply begin(Session session, MailPath path) {
        boolean utf8 = false;
        for (String parameter : path.parameters()) {
            if (parameter.matches("SIZE=\\d{1,18}")) {
                if (Long.parseLong(parameter.substring(5))
                        > session.parts().limits().messageBytes()) {
                    return session.traced(552, "5.3.4 Message size exceeds fixed maximum message size");
                }
            } else if (parameter.equals("SMTPUTF8")) {
                utf8 = true;
            } else if (!parameter.matches("BODY=(7BIT|8BITMIME)|AUTH=\\S+")) {
                return session.traced(555, "5.5.4 Unsupported parameter");
            }
        }
        if (path.international() && !utf8) {
            return session.traced(553, "5.6.7 SMTPUTF8 is needed for this address");
        }
        session.begin(new Envelope(path.address(), utf8));
        return Reply.of(250, "2.1.0 Sender OK");
    }
}

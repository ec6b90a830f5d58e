package io.mailpanel.mail.democloud.smtp;

import java.util.Optional;

/** RCPT TO (RFC 5321, 4.1.1.3): one recipient more. */
final class Rcpt implements Command {
    @Override
    public String verb() {
        return "RCPT";
    }

    @Override
    public Phase phase() {
        return Phase.RCPT;
    }

    @Override
    public Reply run(Session session, String argument) {
        Optional<Envelope> envelope = session.envelope();
        if (envelope.isEmpty()) {
            return session.traced(503, "5.5.2 Need mail command");
        }
        Optional<MailPath> path = MailPath.parse("TO", argument);
        if (path.isEmpty()) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        if (!path.get().valid()) {
            return session.traced(501, "5.1.3 Invalid address");
        }
        if (!path.get().parameters().isEmpty()) {
            return session.traced(555, "5.5.4 Unsupported parameter");
        }
        if (path.get().international() && !envelope.get().utf8()) {
            return session.traced(553, "5.6.7 SMTPUTF8 is needed for this address");
        }
        if (envelope.get().recipients().size() >= session.parts().limits().recipients()) {
            return session.traced(452, "4.5.3 Too many recipients");
        }
        envelope.get().recipients().add(path.get().address());
        return Reply.of(250, "2.1.5 Recipient OK");
    }
}

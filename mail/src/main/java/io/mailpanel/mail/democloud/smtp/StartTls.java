package io.mailpanel.mail.democloud.smtp;

/** STARTTLS (RFC 3207). After it the client must say EHLO again. */
final class StartTls implements Command {
    @Override
    public String verb() {
        return "STARTTLS";
    }

    @Override
    public Phase phase() {
        return Phase.STARTTLS;
    }

    @Override
    public Reply run(Session session, String argument) {
        if (session.parts().faults().is(SmtpFault.NO_STARTTLS)) {
            return session.traced(502, "5.3.3 Command not implemented");
        }
        if (session.secure()) {
            return session.traced(503, "5.5.1 Bad sequence of commands");
        }
        if (!session.greeted()) {
            return session.traced(503, "5.5.2 Send hello first");
        }
        if (!argument.isEmpty()) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        return Reply.of(220, "2.0.0 SMTP server ready").then(Reply.Then.START_TLS);
    }
}

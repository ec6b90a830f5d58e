package io.mailpanel.mail.democloud.smtp;

/** RSET (RFC 5321, 4.1.1.5): the message being handed over is forgotten. */
final class Rset implements Command {
    @Override
    public String verb() {
        return "RSET";
    }

    @Override
    public Phase phase() {
        return Phase.OTHER;
    }

    @Override
    public Reply run(Session session, String argument) {
        session.forget();
        return Reply.of(250, "2.0.0 Resetting");
    }
}

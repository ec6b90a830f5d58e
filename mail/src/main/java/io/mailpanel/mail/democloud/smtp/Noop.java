package io.mailpanel.mail.democloud.smtp;

/** NOOP (RFC 5321, 4.1.1.9): are you there? */
final class Noop implements Command {
    @Override
    public String verb() {
        return "NOOP";
    }

    @Override
    public Phase phase() {
        return Phase.OTHER;
    }

    @Override
    public Reply run(Session session, String argument) {
        return Reply.of(250, "2.0.0 OK");
    }
}

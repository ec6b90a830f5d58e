package io.mailpanel.mail.democloud.smtp;

/** QUIT (RFC 5321, 4.1.1.10). */
final class Quit implements Command {
    @Override
    public String verb() {
        return "QUIT";
    }

    @Override
    public Phase phase() {
        return Phase.OTHER;
    }

    @Override
    public Reply run(Session session, String argument) {
        return Reply.of(221, "2.0.0 Service closing transmission channel").then(Reply.Then.CLOSE);
    }
}

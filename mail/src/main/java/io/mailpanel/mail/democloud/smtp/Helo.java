package io.mailpanel.mail.democloud.smtp;

/** HELO (RFC 5321, 4.1.1.1): who the client is, from before there were extensions. */
final class Helo implements Command {
    @Override
    public String verb() {
        return "HELO";
    }

    @Override
    public Phase phase() {
        return Phase.HELLO;
    }

    @Override
    public Reply run(Session session, String argument) {
        if (argument.isEmpty()) {
            return session.traced(501, "5.5.4 Invalid domain name");
        }
        session.hello();
        return Reply.of(250, Words.HOST + " Hello [127.0.0.1]");
    }
}

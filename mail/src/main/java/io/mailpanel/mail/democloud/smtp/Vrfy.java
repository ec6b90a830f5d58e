package io.mailpanel.mail.democloud.smtp;

/** VRFY (RFC 5321, 4.1.1.6): answered as by every server that keeps its addresses to itself. */
final class Vrfy implements Command {
    @Override
    public String verb() {
        return "VRFY";
    }

    @Override
    public Phase phase() {
        return Phase.OTHER;
    }

    @Override
    public Reply run(Session session, String argument) {
        return Reply.of(252, "2.1.5 Cannot VRFY user");
    }
}

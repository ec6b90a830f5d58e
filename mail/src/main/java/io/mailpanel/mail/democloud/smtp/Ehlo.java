package io.mailpanel.mail.democloud.smtp;

import java.util.ArrayList;
import java.util.List;

/** EHLO (RFC 5321, 4.1.1.1): who the client is, and what the server can. */
final class Ehlo implements Command {
    @Override
    public String verb() {
        return "EHLO";
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
        List<String> lines = new ArrayList<>();
        lines.add(Words.HOST + " Hello [127.0.0.1]");
        lines.add("SIZE " + session.parts().limits().messageBytes());
        lines.add("PIPELINING");
        lines.add("ENHANCEDSTATUSCODES");
        lines.add(session.secure() ? "AUTH LOGIN PLAIN XOAUTH2" : "STARTTLS");
        lines.add("8BITMIME");
        lines.add("SMTPUTF8");
        return new Reply(250, List.copyOf(lines), Reply.Then.GO_ON);
    }
}

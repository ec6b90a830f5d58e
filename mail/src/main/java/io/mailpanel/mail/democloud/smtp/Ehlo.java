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
        SmtpFaults faults = session.parts().faults();
        if (!session.secure() && !faults.is(SmtpFault.NO_STARTTLS)) {
            lines.add("STARTTLS");
        }
        if (session.secure() && !faults.is(SmtpFault.NO_AUTH)) {
            lines.add(faults.is(SmtpFault.NO_XOAUTH2) ? "AUTH LOGIN PLAIN" : "AUTH LOGIN PLAIN XOAUTH2");
        }
        lines.add("8BITMIME");
        lines.add("SMTPUTF8");
        return new Reply(250, List.copyOf(lines), Reply.Then.GO_ON);
    }
}

package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.net.Wire;
import io.mailpanel.mail.democloud.smtp.Mailbox.Arrival;
import java.io.IOException;
import java.util.Optional;

/** DATA (RFC 5321, 4.1.1.4): the message itself. */
final class Data implements Command {
    @Override
    public String verb() {
        return "DATA";
    }

    @Override
    public Phase phase() {
        return Phase.DATA;
    }

    @Override
    public Reply run(Session session, String argument) throws IOException {
        Optional<Envelope> envelope = session.envelope();
        if (envelope.isEmpty()) {
            return session.traced(503, "5.5.2 Need mail command");
        }
        if (envelope.get().recipients().isEmpty()) {
            return session.traced(503, "5.5.2 Need rcpt command");
        }
        if (!argument.isEmpty()) {
            return session.traced(501, "5.5.4 Invalid arguments");
        }
        Reply go = session.around(Phase.DATA, () -> Reply.of(354, "Start mail input; end with <CRLF>.<CRLF>"));
        session.wire().send(go.wire());
        if (go.then() == Reply.Then.CLOSE) {
            throw new Wire.Severed();
        }
        try (Arrival arrival = session.parts().mailbox().begin()) {
            Optional<Cut> cut = session.cut(Phase.MESSAGE);
            if (cut.filter(Cut.MIDWAY::equals).isPresent()) {
                session.wire().in().skipNBytes(100);
                throw new Wire.Severed();
            }
            arrival.receive(
                    new DotStuffed(session.wire().in()),
                    session.parts().limits().messageBytes());
            session.forget();
            if (cut.filter(Cut.BEFORE::equals).isPresent()) {
                throw new Wire.Severed();
            }
            Optional<Reply> fault = session.fault(Phase.MESSAGE);
            Reply reply = fault.isPresent() ? fault.get() : judge(session, envelope.get(), arrival);
            if (cut.filter(Cut.INSTEAD_OF_REPLY::equals).isPresent()) {
                throw new Wire.Severed();
            }
            return cut.isPresent() ? reply.then(Reply.Then.CLOSE) : reply;
        }
    }

    private static Reply judge(Session session, Envelope envelope, Arrival arrival) throws IOException {
        if (arrival.tooBig()) {
            return session.traced(552, "5.3.4 Message size exceeds fixed maximum message size");
        }
        Header header = Header.read(arrival.file());
        if (!header.valid()) {
            return session.traced(554, "5.6.0 Invalid message content: exactly one From field is needed");
        }
        if (session.user().isEmpty()) {
            // Let in by its address (POP before SMTP): such servers do not know whose the mail is.
            arrival.keep();
            return session.traced(250, "2.0.0 OK " + header.messageId());
        }
        Optional<String> foreign = header.foreign(session.user());
        if (!envelope.sender().isEmpty() && !envelope.sender().equalsIgnoreCase(session.user())) {
            foreign = Optional.of(envelope.sender());
        }
        if (foreign.isPresent()) {
            return session.traced(
                    554,
                    "5.2.252 SendAsDenied; " + session.user() + " not allowed to send as " + foreign.get()
                            + "; STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied;"
                            + " Failed to process message due to a permanent exception with message"
                            + " Cannot submit message.");
        }
        arrival.keep();
        return session.traced(250, "2.0.0 OK " + header.messageId());
    }
}

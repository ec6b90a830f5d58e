package io.mailpanel.mail.democloud.smtp;

import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.net.Wire;
import io.mailpanel.mail.democloud.smtp.Reply.Then;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import java.util.UUID;

/** One connection's conversation. Runs on a thread of its own. */
final class Session implements Runnable {
    private final Wire wire;
    private final SmtpServer.Parts parts;
    private final Commands commands;
    private final String id =
            Long.toHexString(UUID.randomUUID().getMostSignificantBits()).toUpperCase(java.util.Locale.ROOT);
    private final boolean tlsAtOnce;
    private boolean secure;
    private boolean greeted;
    private String user = "";
    private Envelope envelope;
    private int errors;
    /** Whether it waits for the client, who has authenticated, between two messages. */
    private volatile boolean resting;

    private volatile boolean ending;

    /** @param tlsAtOnce whether TLS is spoken from the first byte */
    Session(Wire wire, SmtpServer.Parts parts, Commands commands, boolean tlsAtOnce) {
        this.tlsAtOnce = tlsAtOnce;
        this.wire = wire;
        this.parts = parts;
        this.commands = commands;
    }

    @Override
    public void run() {
        try {
            if (tlsAtOnce) {
                wire.startTls(parts.tls().with(parts.faults().certificate()));
                secure = true;
            }
            converse();
        } catch (SocketTimeoutException e) {
            farewell(traced(421, "4.4.1 Connection timed out"));
        } catch (IOException e) {
            // The client hung up, broke the TLS handshake, or the server closes: there is nobody to tell.
        } finally {
            wire.close();
        }
    }

    private void converse() throws IOException {
        if (!send(around(Phase.CONNECT, this::greeting))) {
            return;
        }
        boolean more = true;
        while (more) {
            resting = !user.isEmpty() && envelope == null;
            if (resting && ending) {
                return;
            }
            Optional<String> line = wire.line();
            resting = false;
            Reply reply = answer(line);
            errors += reply.good() ? 0 : 1;
            if (errors > parts.limits().errors()) {
                send(Reply.of(
                        421,
                        parts.words()
                                .traced("4.7.0 Too many errors on this connection, closing transmission channel", id)));
                return;
            }
            more = send(reply);
        }
    }

    /** It ends as soon as no message is being handed over; one that has not authenticated yet goes on. By any thread. */
    void end() {
        ending = true;
        if (resting) {
            wire.close();
        }
    }

    private Reply greeting() {
        if (parts.faults().reach() == Reach.UNAVAILABLE) {
            return Reply.of(421, parts.words().traced("4.3.2 Service not available", id))
                    .then(Then.CLOSE);
        }
        return fault(Phase.CONNECT)
                .map(r -> r.good() ? r : r.then(Then.CLOSE))
                .orElseGet(() -> Reply.of(220, parts.words().banner()));
    }

    private Reply answer(Optional<String> line) throws IOException {
        if (line.isEmpty()) {
            return Reply.of(500, "5.5.2 Command line too long");
        }
        String[] words = line.get().strip().split("\\s+", 2);
        Optional<Command> command = commands.find(words[0]);
        if (command.isEmpty()) {
            return Reply.of(500, parts.words().traced("5.3.3 Unrecognized command '" + printable(words[0]) + "'", id));
        }
        Phase phase = command.get().phase();
        Optional<Reply> fault = fault(phase);
        if (fault.isPresent()) {
            return fault.get();
        }
        String argument = words.length == 2 ? words[1] : "";
        // DATA is two steps, which it takes itself.
        return phase == Phase.DATA
                ? command.get().run(this, argument)
                : around(phase, () -> command.get().run(this, argument));
    }

    /** What makes a reply. */
    interface Step {
        Reply make() throws IOException;
    }

    /** The reply that the step gets instead of its own, if that is to happen to whoever is served. */
    Optional<Reply> fault(Phase phase) {
        return parts.faults().take(phase, Aim.of(user));
    }

    /** Whether the connection is to break off at the step. */
    Optional<Cut> cut(Phase phase) {
        return parts.faults().cut(phase, Aim.of(user));
    }

    /** As {@link #around}, with what is to happen to that account alone, of which nothing was known at the command. */
    Reply aimed(Phase phase, String account, Step step) throws IOException {
        Aim aim = Aim.only(account);
        parts.faults().pause(aim);
        Optional<Reply> fault = parts.faults().take(phase, aim);
        return fault.isPresent() ? fault.get() : around(parts.faults().cut(phase, aim), step);
    }

    /** Takes the step, unless the connection is to break off around it. */
    Reply around(Phase phase, Step step) throws IOException {
        return around(cut(phase), step);
    }

    private static Reply around(Optional<Cut> cut, Step step) throws IOException {
        if (cut.filter(c -> c == Cut.BEFORE || c == Cut.MIDWAY).isPresent()) {
            throw new Wire.Severed();
        }
        Reply reply = step.make();
        if (cut.filter(c -> c == Cut.INSTEAD_OF_REPLY).isPresent()) {
            throw new Wire.Severed();
        }
        return cut.isPresent() ? reply.then(Then.CLOSE) : reply;
    }

    /** @return whether the conversation goes on */
    private boolean send(Reply reply) throws IOException {
        parts.faults().pause(Aim.of(user));
        wire.send(reply.wire());
        if (reply.then() == Then.START_TLS) {
            wire.startTls(parts.tls().with(parts.faults().certificate()));
            secure = true;
            greeted = false;
            forget();
        }
        return reply.then() != Then.CLOSE;
    }

    private void farewell(Reply reply) {
        try {
            wire.send(reply.wire());
        } catch (IOException e) {
            // It was only a courtesy.
        }
    }

    private static String printable(String word) {
        String clean = word.replaceAll("[^\\x21-\\x7E]", "?");
        return clean.length() > 20 ? clean.substring(0, 20) : clean;
    }

    SmtpServer.Parts parts() {
        return parts;
    }

    Wire wire() {
        return wire;
    }

    /** A refusal or confirmation with Exchange's trailer: server, time, connection. */
    Reply traced(int code, String text) {
        return Reply.of(code, parts.words().traced(text, id));
    }

    boolean secure() {
        return secure;
    }

    boolean greeted() {
        return greeted;
    }

    void hello() {
        greeted = true;
        forget();
    }

    /** The mailbox that authenticated; empty before that. */
    String user() {
        return user;
    }

    /** Whether mail is taken from here without AUTH, as somebody has logged in by POP3 from the same address. */
    boolean relayed() {
        return user.isEmpty() && parts.relay().test(wire.peer());
    }

    void authenticated(String mailbox) {
        user = mailbox;
    }

    /** The message being handed over, if MAIL was accepted. */
    Optional<Envelope> envelope() {
        return Optional.ofNullable(envelope);
    }

    void begin(Envelope begun) {
        envelope = begun;
    }

    /** Forgets the message being handed over, but not who authenticated. */
    void forget() {
        envelope = null;
    }
}

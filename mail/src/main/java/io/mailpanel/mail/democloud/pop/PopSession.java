package io.mailpanel.mail.democloud.pop;

import io.mailpanel.mail.democloud.fault.Aim;
import io.mailpanel.mail.democloud.fault.Reach;
import io.mailpanel.mail.democloud.net.Wire;
import java.io.IOException;
import java.util.Optional;

/** One connection's conversation. Runs on a thread of its own. */
final class PopSession implements Runnable {
    private static final String END = "\r\n";

    private final Wire wire;
    private final PopServer.Options options;
    private final PopFaults faults;
    private boolean secure;
    private String user = "";
    private boolean in;

    /** @param tlsAtOnce whether TLS is spoken from the first byte */
    PopSession(Wire wire, PopServer.Options options, PopFaults faults, boolean tlsAtOnce) {
        this.wire = wire;
        this.options = options;
        this.faults = faults;
        this.secure = tlsAtOnce;
    }

    @Override
    public void run() {
        try (wire) {
            if (secure) {
                wire.startTls(options.tls().with(faults.certificate()));
            }
            boolean out = faults.reach() == Reach.UNAVAILABLE;
            boolean more = say(PopStep.CONNECT, out ? "-ERR [SYS/TEMP] Out of service" : "+OK POP3 ready") && !out;
            while (more) {
                more = answer(wire.line());
            }
        } catch (IOException e) {
            // The client hung up, broke the TLS handshake, or the server closes: there is nobody to tell.
        }
    }

    /** @return whether the conversation goes on */
    private boolean answer(Optional<String> line) throws IOException {
        String[] words = line.orElse("").split(" ", 2);
        String argument = words.length == 2 ? words[1] : "";
        Optional<PopStep> step = PopStep.of(words[0]);
        if (step.isEmpty()) {
            wire.send("-ERR Unknown command" + END);
            return true;
        }
        return switch (step.get()) {
            case CAPA -> say(PopStep.CAPA, capabilities());
            case STLS -> startTls();
            case USER -> user(argument);
            case PASS -> pass(argument);
            case STAT -> inside(PopStep.STAT, "+OK 0 0");
            case LIST, UIDL -> inside(step.get(), "+OK 0 messages" + END + ".");
            case NOOP, RSET -> inside(step.get(), "+OK");
            case QUIT -> say(PopStep.QUIT, "+OK Bye") && false;
            case CONNECT -> throw new IllegalStateException("no command");
        };
    }

    private String capabilities() {
        String tls = secure || faults.noTls() ? "" : END + "STLS";
        return "+OK" + END + "USER" + END + "UIDL" + END + "RESP-CODES" + END + "AUTH-RESP-CODE" + tls + END + ".";
    }

    private boolean startTls() throws IOException {
        if (secure || in || faults.noTls()) {
            return say(PopStep.STLS, "-ERR Not now");
        }
        Optional<String> fault = faults.take(PopStep.STLS, user);
        if (fault.isPresent()) {
            return send(fault.get());
        }
        wire.send("+OK Begin TLS" + END);
        wire.startTls(options.tls().with(faults.certificate()));
        secure = true;
        user = "";
        return true;
    }

    private boolean user(String argument) throws IOException {
        user = argument;
        return say(PopStep.USER, in || argument.isEmpty() ? "-ERR Not now" : "+OK");
    }

    private boolean pass(String password) throws IOException {
        Optional<String> fault = faults.take(PopStep.PASS, user);
        if (fault.isPresent()) {
            return send(fault.get());
        }
        if (user.isEmpty() || in) {
            return send("-ERR Not now");
        }
        if (faults.takes(PopFault.REFUSE_PASSWORDS, user)
                || !options.passwords().test(user, password)) {
            boolean more = send("-ERR [AUTH] Authentication failed");
            user = "";
            return more;
        }
        in = true;
        if (!faults.takes(PopFault.OPENS_NOTHING, user)) {
            options.loggedIn().accept(wire.peer());
        }
        return send("+OK Logged in");
    }

    private boolean inside(PopStep step, String reply) throws IOException {
        return say(step, in ? reply : "-ERR Log in first");
    }

    private boolean say(PopStep step, String usual) throws IOException {
        return send(faults.take(step, user).orElse(usual));
    }

    private boolean send(String reply) throws IOException {
        if (reply.equals(PopFaults.HANG_UP)) {
            return false;
        }
        faults.pause(Aim.of(user));
        wire.send(reply + END);
        return true;
    }
}

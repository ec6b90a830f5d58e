package io.mailpanel.mail.smtp;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import io.mailpanel.mail.verdict.SmtpReply;
import io.mailpanel.mail.verdict.SmtpReply.Phase;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.mail.verdict.Verdicts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What Angus's exceptions and the server's last reply mean. Knows the token, so that no detail repeats it. */
final class SmtpErrors {
    /** Angus's word for a reply that did not come, because the server closed the connection. */
    private static final String EOF = "[EOF]";

    static final Verdict CLOSED = new Verdict(VerdictKind.SERVER_CLOSED, "");

    /** Shorter ones are in ordinary words too. */
    private static final int SECRET = 4;

    private final AuthMethod method;
    private final List<String> secrets;

    SmtpErrors(AuthMethod method, String user, String token) {
        this.method = method;
        this.secrets = Stream.of(
                        base64("user=" + user + "\1auth=Bearer " + token + "\1\1"),
                        base64("\0" + user + "\0" + token),
                        base64(token),
                        token)
                .filter(secret -> secret.length() >= SECRET)
                .toList();
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Of a connection on which neither token nor password is sent. */
    static SmtpErrors ofNobody(AuthMethod method) {
        return new SmtpErrors(method, "(nobody)", "(no token)");
    }

    /** Connecting, STARTTLS or AUTH failed. */
    Verdict opening(MessagingException e, String lastReply) {
        return clean(fit(openingRaw(e, lastReply == null ? "" : lastReply.strip())));
    }

    /** With a password, what a token's refusal means for a token means another thing. */
    Verdict fit(Verdict verdict) {
        if (method == AuthMethod.OAUTH2) {
            return verdict;
        }
        VerdictKind kind =
                switch (verdict.kind()) {
                    case AUTH_REFUSED, TOKEN_CHALLENGED -> VerdictKind.PASSWORD_REFUSED;
                    case METHOD_NOT_OFFERED ->
                        method == AuthMethod.POP_BEFORE_SMTP
                                ? VerdictKind.STARTTLS_NOT_OFFERED
                                : VerdictKind.AUTH_NOT_OFFERED;
                    default -> verdict.kind();
                };
        return new Verdict(kind, verdict.detail());
    }

    private Verdict openingRaw(MessagingException e, String lastReply) {
        boolean auth = e instanceof AuthenticationFailedException;
        String message = String.valueOf(e.getMessage());
        if (auth && lastReply.startsWith("334")) {
            return new Verdict(
                    VerdictKind.TOKEN_CHALLENGED,
                    challenge(lastReply.substring(3).strip()));
        }
        if (closed(lastReply)) {
            return CLOSED; // what Angus then finds missing was only never said
        }
        if (message.contains("No authentication mechanisms supported") || message.startsWith("STARTTLS is required")) {
            return new Verdict(VerdictKind.METHOD_NOT_OFFERED, message);
        }
        Optional<SmtpReply> reply = SmtpReply.in(lastReply);
        if (reply.isPresent()) {
            return reply.get().verdict(auth ? Phase.AUTH : Phase.CONNECT);
        }
        return connection(e);
    }

    /** Sending a message failed. */
    Verdict sending(MessagingException e, String lastReply) {
        return clean(relay(sendingRaw(e, lastReply == null ? "" : lastReply.strip())));
    }

    /** MAIL FROM was not taken. */
    Verdict sender(MessagingException e, String lastReply) {
        Optional<SmtpReply> reply = SmtpReply.in(lastReply);
        if (reply.isEmpty() && closed(lastReply)) {
            return CLOSED;
        }
        return clean(reply.isPresent() ? relay(reply.get().verdict(Phase.SENDER)) : connection(e));
    }

    /** What became of each recipient, if that is what the exception tells. */
    Optional<Receipt> recipients(MessagingException e) {
        Map<String, Verdict> refused = new LinkedHashMap<>();
        for (Throwable t : Verdicts.causes(e)) {
            if (t instanceof SMTPAddressFailedException failed) {
                Optional<SmtpReply> reply = SmtpReply.in(failed.getMessage());
                if (reply.isEmpty()) {
                    return Optional.empty(); // no reply: the connection was lost
                }
                refused.put(
                        failed.getAddress().getAddress(),
                        clean(relay(reply.get().verdict(Phase.RECIPIENT))));
            }
        }
        boolean taken = e instanceof SMTPSendFailedException failed
                && failed.getReturnCode() / 100 == 2
                && failed.getCommand().equals(".");
        boolean all = e.getClass() == SendFailedException.class;
        return !refused.isEmpty() && (taken || all) ? Optional.of(new Receipt(refused, taken)) : Optional.empty();
    }

    private Verdict sendingRaw(MessagingException e, String lastReply) {
        for (Throwable t : Verdicts.causes(e)) {
            Optional<SmtpReply> reply = SmtpReply.in(t.getMessage());
            Optional<Phase> phase = phase(t);
            if (phase.isPresent() && reply.isPresent()) {
                return reply.get().verdict(phase.get());
            }
        }
        Optional<SmtpReply> reply = SmtpReply.in(e.getMessage()).or(() -> SmtpReply.in(lastReply));
        if (reply.isEmpty() && closed(lastReply)) {
            return CLOSED;
        }
        return reply.isPresent() ? reply.get().verdict(Phase.MESSAGE) : connection(e);
    }

    private static boolean closed(String lastReply) {
        return lastReply != null && lastReply.strip().equals(EOF);
    }

    private static Optional<Phase> phase(Throwable t) {
        if (t instanceof SMTPAddressFailedException) {
            return Optional.of(Phase.RECIPIENT);
        }
        if (t instanceof SMTPSenderFailedException) {
            return Optional.of(Phase.SENDER);
        }
        boolean mailFrom = t instanceof SMTPSendFailedException failed
                && String.valueOf(failed.getCommand()).startsWith("MAIL");
        return mailFrom ? Optional.of(Phase.SENDER) : Optional.empty();
    }

    /** After POP before SMTP, a server that wants a login or does not relay has not heard of the one at the POP3 server. */
    private Verdict relay(Verdict verdict) {
        String words = verdict.detail().toLowerCase(Locale.ROOT);
        boolean login = verdict.kind() == VerdictKind.NOT_AUTHENTICATED
                || words.contains("relay")
                || words.contains("authenticat")
                || words.contains("pop before smtp")
                || words.contains("check mail first");
        return method == AuthMethod.POP_BEFORE_SMTP && login
                ? new Verdict(VerdictKind.POP_NOT_ENOUGH, verdict.detail())
                : verdict;
    }

    private Verdict connection(MessagingException e) {
        if (method != AuthMethod.OAUTH2) {
            Optional<String> name = Verdicts.nameNotFound(e);
            if (name.isPresent()) {
                return new Verdict(VerdictKind.NAME_NOT_FOUND, name.get());
            }
        }
        boolean identity = Verdicts.causes(e).stream()
                .anyMatch(t -> String.valueOf(t.getMessage()).contains("verify identity of server"));
        if (identity) {
            return new Verdict(VerdictKind.CERTIFICATE_NAME, "the certificate is not for this server name");
        }
        return Verdicts.connection(e, VerdictKind.MAIL_SERVER_UNREACHABLE)
                .orElseGet(() -> new Verdict(VerdictKind.MAIL_SERVER_UNREACHABLE, String.valueOf(e.getMessage())));
    }

    /** Dovecot, Google and others say why in base64 JSON before they refuse. */
    private static String challenge(String base64) {
        try {
            String json = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return "334 " + JsonParser.parseString(json);
        } catch (IllegalArgumentException | JsonParseException e) {
            return "334 (a challenge that is not JSON)";
        }
    }

    private Verdict clean(Verdict verdict) {
        String detail = verdict.detail();
        for (String secret : secrets) {
            detail = detail.replace(secret, "…");
        }
        return new Verdict(verdict.kind(), detail);
    }
}

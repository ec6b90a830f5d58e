package io.mailpanel.mail.smtp;

import io.mailpanel.mail.verdict.PopReply;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.mail.verdict.Verdicts;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What Angus's exceptions at a POP3 server mean. Knows the password, so that no detail repeats it. */
final class PopErrors {
    /** Shorter ones are in ordinary words too. */
    private static final int SECRET = 4;
    /** What Angus says of a connection that is no more; it calls that a failed authentication too. */
    private static final List<String> GONE = List.of("eof on socket", "timed out", "connection reset", "broken pipe");

    private final PopServer server;
    private final String password;

    PopErrors(PopServer server, String password) {
        this.server = server;
        this.password = password;
    }

    /** Its detail says which server it was: another one takes the mail. */
    Verdict verdict(MessagingException e) {
        Verdict raw = raw(e);
        String detail = password.length() < SECRET ? raw.detail() : raw.detail().replace(password, "…");
        String who = "POP3 " + server.host() + ":" + server.port();
        return new Verdict(raw.kind(), detail.isEmpty() ? who : who + ": " + detail);
    }

    private Verdict raw(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return said(String.valueOf(e.getMessage()));
        }
        Optional<String> name = Verdicts.nameNotFound(e);
        if (name.isPresent()) {
            return new Verdict(VerdictKind.POP_NAME_NOT_FOUND, name.get());
        }
        for (Throwable t : Verdicts.causes(e)) {
            String words = String.valueOf(t.getMessage());
            if (words.contains("verify identity of server")) {
                return new Verdict(VerdictKind.CERTIFICATE_NAME, "the certificate is not for this server name");
            }
            // Angus's words for a greeting that is an error, and for one that is none of POP3's.
            if (t.getClass() == IOException.class
                    && (words.equals("Connect failed") || words.startsWith("Unexpected response"))) {
                return new Verdict(
                        VerdictKind.POP_REFUSED,
                        words.equals("Connect failed") ? "the server greeted with an error (-ERR)" : words);
            }
        }
        return Verdicts.connection(e, VerdictKind.POP_UNREACHABLE)
                .orElseGet(() -> new Verdict(VerdictKind.POP_UNREACHABLE, String.valueOf(e.getMessage())));
    }

    private static Verdict said(String words) {
        String lower = words.toLowerCase(java.util.Locale.ROOT);
        if (lower.startsWith("stls required")) {
            return new Verdict(VerdictKind.STARTTLS_NOT_OFFERED, "the server offers no STARTTLS (STLS)");
        }
        if (GONE.stream().anyMatch(lower::contains)) {
            // Angus's own words for the end of a connection are no reply.
            return new Verdict(VerdictKind.POP_UNREACHABLE, lower.contains("eof on socket") ? "" : words);
        }
        return PopReply.verdict(words);
    }
}

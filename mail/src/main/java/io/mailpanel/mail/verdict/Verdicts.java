package io.mailpanel.mail.verdict;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLException;

/** Turns what servers and the system say into verdicts. Pure functions; details never hold a token. */
public final class Verdicts {
    private Verdicts() {}

    /**
     * An OAuth error of the identity server.
     *
     * @param error the {@code error} member, for example invalid_grant; may be null
     * @param description the {@code error_description}, where Entra puts its AADSTS number; may be null
     */
    public static Verdict identity(String error, String description) {
        String text = description == null ? "" : description;
        String code = error == null ? "" : error;
        VerdictKind kind = Aadsts.kind(text).orElseGet(() -> oauth(code));
        boolean said = code.isEmpty() || text.startsWith(code);
        return new Verdict(kind, said ? text : code + ": " + text);
    }

    /** The numbers of the identity server (AADSTS) that are known, and what each means. */
    public static Map<Integer, VerdictKind> numbers() {
        return Aadsts.kinds();
    }

    private static VerdictKind oauth(String error) {
        return switch (error) {
            case "authorization_declined", "access_denied" -> VerdictKind.DECLINED;
            case "expired_token", "code_expired", "bad_verification_code" -> VerdictKind.CODE_EXPIRED;
            case "invalid_grant", "interaction_required", "login_required" -> VerdictKind.SIGN_IN_AGAIN;
            case "consent_required" -> VerdictKind.CONSENT_MISSING;
            case "invalid_client",
                    "unauthorized_client",
                    "invalid_scope",
                    "invalid_request",
                    "invalid_resource",
                    "unsupported_grant_type" -> VerdictKind.APP_REGISTRATION;
            default -> VerdictKind.IDENTITY_BUSY;
        };
    }

    /**
     * A failed connection, if that is what it is: DNS, TCP, time-out, lost connection or TLS.
     *
     * @param failure the exception; its causes are looked at too
     * @param unreachable the kind for everything but TLS: IDENTITY_UNREACHABLE or MAIL_SERVER_UNREACHABLE
     * @return empty if no cause is a connection's failure
     */
    public static Optional<Verdict> connection(Throwable failure, VerdictKind unreachable) {
        List<Throwable> chain = causes(failure);
        for (Throwable t : chain) {
            if (t instanceof CertificateException || t instanceof SSLException && !cutOff(t)) {
                return Optional.of(new Verdict(TlsTrouble.kind(chain, unreachable), deepest(chain)));
            }
        }
        Optional<String> name = nameNotFound(failure);
        if (name.isPresent()) {
            return Optional.of(new Verdict(unreachable, name.get()));
        }
        for (Throwable t : chain) {
            if (t instanceof IOException) {
                return Optional.of(new Verdict(unreachable, said(t)));
            }
        }
        return Optional.empty();
    }

    /** What the DNS did not know, if that is the failure. */
    public static Optional<String> nameNotFound(Throwable failure) {
        return causes(failure).stream()
                .filter(t -> t instanceof UnknownHostException || t instanceof UnresolvedAddressException)
                .map(t -> "name not found: " + said(t))
                .findFirst();
    }

    /** The other side hung up in the middle of a handshake: that says nothing about certificates. */
    private static boolean cutOff(Throwable tls) {
        return causes(tls).stream().anyMatch(t -> t instanceof EOFException || t instanceof SocketException)
                || String.valueOf(tls.getMessage()).contains("Connection reset");
    }

    private static String deepest(List<Throwable> chain) {
        return said(chain.get(chain.size() - 1));
    }

    private static String said(Throwable t) {
        String message = t.getMessage();
        return message == null || message.isBlank() ? t.getClass().getSimpleName() : message;
    }

    /** The exception and its causes, the outermost first, each once. */
    public static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null && seen.add(t); t = t.getCause()) {
            chain.add(t);
        }
        return chain;
    }
}

package io.mailpanel.mail.verdict;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server's negative reply.
 *
 * @param code the three-digit code
 * @param enhanced the enhanced status code, for example 5.7.139; empty if there is none
 * @param text the whole reply
 */
public record SmtpReply(int code, String enhanced, String text) {
    private static final Pattern REPLY =
            Pattern.compile("([45]\\d\\d)(?:[ -]+([245]\\.\\d{1,3}\\.\\d{1,3})\\b)?(?!\\d).*", Pattern.DOTALL);

    /** Exchange blocks the tenant, the address or the sender (FACTS 3, and Microsoft's list of non-delivery codes). */
    private static final Set<String> REPUTATION =
            Set.of("5.7.708", "5.7.705", "5.7.750", "5.7.501", "5.7.502", "5.7.503", "5.1.8");

    /** As many recipients as may be a day: the mailbox's limit, a trial organization's, an organization's. */
    private static final Set<String> DAILY = Set.of("5.1.90", "5.7.232", "5.7.233");

    /** What was being said to the server when it replied. */
    public enum Phase {
        /** Greeting, EHLO, STARTTLS. */
        CONNECT,
        /** AUTH. */
        AUTH,
        /** MAIL FROM. */
        SENDER,
        /** RCPT TO. */
        RECIPIENT,
        /** DATA and the message. */
        MESSAGE
    }

    /** The reply, if the text is a negative one: it must begin with the code. */
    public static Optional<SmtpReply> in(String text) {
        Matcher m = REPLY.matcher(text == null ? "" : text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        String enhanced = m.group(2) == null ? "" : m.group(2);
        return Optional.of(new SmtpReply(Integer.parseInt(m.group(1)), enhanced, text.strip()));
    }

    /** What it means (FACTS 3). */
    public Verdict verdict(Phase phase) {
        return new Verdict(kind(phase), text);
    }

    private VerdictKind kind(Phase phase) {
        if (enhanced.equals("4.7.66") || says("tls 1.0 and 1.1")) {
            return VerdictKind.TLS_VERSION; // trying again changes nothing
        }
        if (says("submissionquotaexceeded")
                || DAILY.contains(enhanced)
                || code == 554 && enhanced.equals("5.2.0") && says("limit")) {
            return VerdictKind.DAILY_LIMIT;
        }
        if (code < 500) {
            return VerdictKind.TRY_LATER;
        }
        return lasting().orElseGet(() -> by(phase));
    }

    /** What means the same whenever it is said. */
    private Optional<VerdictKind> lasting() {
        if (enhanced.equals("5.7.139") || says("smtpclientauthentication is disabled")) {
            return Optional.of(gate());
        }
        if (enhanced.equals("5.7.30") || says("basic authentication is not supported")) {
            return Optional.of(VerdictKind.BASIC_AUTH_ENDED);
        }
        if (code == 530 || enhanced.equals("5.7.57")) {
            return Optional.of(VerdictKind.NOT_AUTHENTICATED);
        }
        if (enhanced.equals("5.7.60") || enhanced.equals("5.2.252") || says("sendasdenied")) {
            return Optional.of(VerdictKind.SENDER_REFUSED);
        }
        if (REPUTATION.contains(enhanced)) {
            return Optional.of(VerdictKind.REPUTATION);
        }
        if (enhanced.equals("5.3.4") || enhanced.equals("5.2.3") || code == 552 && !enhanced.equals("5.2.2")) {
            return Optional.of(VerdictKind.TOO_LARGE);
        }
        return Optional.empty();
    }

    /** Exchange says 5.7.139 of all of them; its words tell which. */
    private VerdictKind gate() {
        if (says("disabled for the tenant")) {
            return VerdictKind.SMTP_AUTH_OFF_TENANT;
        }
        if (says("disabled for the mailbox")) {
            return VerdictKind.SMTP_AUTH_OFF_MAILBOX;
        }
        if (says("security defaults")) {
            return VerdictKind.SMTP_AUTH_SECURITY_DEFAULTS;
        }
        if (says("basic authentication is disabled")) {
            return VerdictKind.BASIC_AUTH_ENDED;
        }
        if (says("credentials were incorrect")) {
            return VerdictKind.AUTH_REFUSED;
        }
        return says("criteria") || says("conditional access")
                ? VerdictKind.AUTH_BLOCKED
                : VerdictKind.SMTP_AUTH_DISABLED;
    }

    private VerdictKind by(Phase phase) {
        return switch (phase) {
            case CONNECT -> VerdictKind.MESSAGE_REFUSED;
            case MESSAGE -> message();
            case AUTH -> auth();
            case SENDER -> sender();
            case RECIPIENT -> recipient();
        };
    }

    private VerdictKind auth() {
        return code == 504 || code == 502 || code == 503 || code == 500
                ? VerdictKind.METHOD_NOT_OFFERED
                : VerdictKind.AUTH_REFUSED;
    }

    private VerdictKind sender() {
        if (enhanced.equals("5.2.2")) {
            return VerdictKind.MAILBOX_FULL;
        }
        boolean address = enhanced.isEmpty() || enhanced.startsWith("5.1.") || enhanced.equals("5.7.1");
        return address && (code == 550 || code == 553 || code == 501)
                ? VerdictKind.SENDER_REFUSED
                : VerdictKind.MESSAGE_REFUSED;
    }

    private VerdictKind message() {
        if (enhanced.equals("5.2.2")) {
            return VerdictKind.MAILBOX_FULL;
        }
        return unknownAtExchange() ? VerdictKind.RECIPIENT_REFUSED : VerdictKind.MESSAGE_REFUSED;
    }

    /** "550 5.4.1 Recipient address rejected: Access denied": there is no such recipient in the organization. */
    private boolean unknownAtExchange() {
        return code == 550 && enhanced.equals("5.4.1");
    }

    private VerdictKind recipient() {
        if (says("sender address rejected") || says("not owned by user")) {
            return VerdictKind.SENDER_REFUSED; // Postfix checks the sender when it hears the first recipient
        }
        boolean address =
                enhanced.isEmpty() || enhanced.startsWith("5.1.") || enhanced.startsWith("5.2.") || unknownAtExchange();
        return address && code != 554 ? VerdictKind.RECIPIENT_REFUSED : VerdictKind.MESSAGE_REFUSED;
    }

    private boolean says(String words) {
        return text.toLowerCase(Locale.ROOT).contains(words);
    }
}

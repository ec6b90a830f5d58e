package io.mailpanel.mail.verdict;

import static io.mailpanel.mail.verdict.VerdictKind.ACCOUNT_DISABLED;
import static io.mailpanel.mail.verdict.VerdictKind.ACCOUNT_LOCKED;
import static io.mailpanel.mail.verdict.VerdictKind.ACCOUNT_PASSWORD;
import static io.mailpanel.mail.verdict.VerdictKind.APP_REGISTRATION;
import static io.mailpanel.mail.verdict.VerdictKind.CODE_EXPIRED;
import static io.mailpanel.mail.verdict.VerdictKind.CONSENT_MISSING;
import static io.mailpanel.mail.verdict.VerdictKind.DECLINED;
import static io.mailpanel.mail.verdict.VerdictKind.DEVICE_POLICY;
import static io.mailpanel.mail.verdict.VerdictKind.IDENTITY_BUSY;
import static io.mailpanel.mail.verdict.VerdictKind.NOT_ASSIGNED;
import static io.mailpanel.mail.verdict.VerdictKind.POLICY_BLOCKS;
import static io.mailpanel.mail.verdict.VerdictKind.SECOND_FACTOR;
import static io.mailpanel.mail.verdict.VerdictKind.SECURITY_DEFAULTS;
import static io.mailpanel.mail.verdict.VerdictKind.SIGN_IN_AGAIN;
import static io.mailpanel.mail.verdict.VerdictKind.SIGN_IN_EXPIRED;
import static io.mailpanel.mail.verdict.VerdictKind.SIGN_IN_FREQUENCY;
import static io.mailpanel.mail.verdict.VerdictKind.WRONG_ACCOUNT_KIND;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Entra's error numbers (FACTS 2). They stand only in the text of an error and can change, so they refine what the OAuth
 * error already says and never decide alone whether something is an error.
 */
final class Aadsts {
    private static final Pattern NUMBER = Pattern.compile("AADSTS(\\d{4,9})");
    private static final Map<Integer, VerdictKind> KINDS = new HashMap<>();

    static {
        put(CODE_EXPIRED, 70018, 70019);
        put(SIGN_IN_EXPIRED, 70008, 700082);
        put(SIGN_IN_AGAIN, 50173, 50132, 50133);
        put(SIGN_IN_FREQUENCY, 70043);
        put(SECOND_FACTOR, 50074, 50076, 50079);
        put(ACCOUNT_PASSWORD, 50126, 50055);
        put(ACCOUNT_LOCKED, 50053);
        put(DECLINED, 65004);
        put(POLICY_BLOCKS, 53003, 530032);
        put(DEVICE_POLICY, 53000, 53001, 53002);
        put(SECURITY_DEFAULTS, 530035);
        put(NOT_ASSIGNED, 50105);
        put(ACCOUNT_DISABLED, 50057);
        put(CONSENT_MISSING, 90094, 65001);
        put(APP_REGISTRATION, 700016, 7000218, 700025, 650057, 500011, 70011, 90002, 50020, 50194);
        put(WRONG_ACCOUNT_KIND, 500200, 500202, 500208);
        put(IDENTITY_BUSY, 90006, 90033, 90024, 50196);
    }

    private Aadsts() {}

    private static void put(VerdictKind kind, int... numbers) {
        for (int number : numbers) {
            KINDS.put(number, kind);
        }
    }

    /** Every known number and what it means. */
    static Map<Integer, VerdictKind> kinds() {
        return Map.copyOf(KINDS);
    }

    /** What the first known number in an error's text means. */
    static Optional<VerdictKind> kind(String text) {
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            VerdictKind kind = KINDS.get(Integer.valueOf(matcher.group(1)));
            if (kind != null) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}

package io.mailpanel.device.certificates;

import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.mail.tls.BadCertificate;
import java.util.List;

/** Why a file is refused, as an error of its field: {@code certificate.bad.REASON}, for a certificate among many with its place. */
final class Refusals {
    private Refusals() {}

    /** @param limits fills the placeholders of TOO_LARGE, TOO_MANY and TOO_FEW: KiB, most and fewest certificates */
    static Refused of(String field, BadCertificate bad, List<Object> limits) {
        String key = "certificate.bad." + bad.reason();
        return switch (bad.reason()) {
            case TOO_LARGE, TOO_MANY, TOO_FEW -> refused(field, key, limits);
            case DAMAGED -> refused(field, key, List.of(bad.number()));
            case NOT_AN_AUTHORITY, KEY_WEAK, SIGNATURE_WEAK, EXPIRED, NOT_YET, DUPLICATE, CHAIN_ORDER ->
                refused(field, key, List.of(bad.number(), bad.name()));
            default -> refused(field, key, List.of());
        };
    }

    /** The disk did not take it. */
    static Refused notStored(String field) {
        return refused(field, "certificate.bad.NOT_STORED", List.of());
    }

    private static Refused refused(String field, String key, List<Object> arguments) {
        return new Refused(List.of(new FieldError(field, key, arguments)));
    }
}

package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.identity.EntraError;
import io.mailpanel.mail.signin.SignInSession;
import io.mailpanel.mail.verdict.Actor;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import io.mailpanel.mail.verdict.Verdicts;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The identity's rows of the verdict table: each error comes from the demo cloud's token endpoint over TLS through MSAL, when
 * a browser's code is redeemed, and becomes a verdict with its job code and whose turn it is. The faults are those that a
 * person can switch on.
 */
final class IdentityTableTest extends AtStation {
    /** Number, what it means, job code, whose turn: FACTS 2, written down once more. */
    private static final String ROWS = """
            70018 CODE_EXPIRED 370 USER
            70019 CODE_EXPIRED 370 USER
            70008 SIGN_IN_EXPIRED 361 DEVICE_ADMIN
            700082 SIGN_IN_EXPIRED 361 DEVICE_ADMIN
            50173 SIGN_IN_AGAIN 370 DEVICE_ADMIN
            50132 SIGN_IN_AGAIN 370 DEVICE_ADMIN
            50133 SIGN_IN_AGAIN 370 DEVICE_ADMIN
            70043 SIGN_IN_FREQUENCY 370 DEVICE_ADMIN
            50074 SECOND_FACTOR 370 DEVICE_ADMIN
            50076 SECOND_FACTOR 370 DEVICE_ADMIN
            50079 SECOND_FACTOR 370 DEVICE_ADMIN
            50126 ACCOUNT_PASSWORD 370 USER
            50055 ACCOUNT_PASSWORD 370 USER
            50053 ACCOUNT_LOCKED 370 USER
            65004 DECLINED 370 USER
            53003 POLICY_BLOCKS 370 ENTRA_ADMIN
            530032 POLICY_BLOCKS 370 ENTRA_ADMIN
            53000 DEVICE_POLICY 370 ENTRA_ADMIN
            53001 DEVICE_POLICY 370 ENTRA_ADMIN
            53002 DEVICE_POLICY 370 ENTRA_ADMIN
            530035 SECURITY_DEFAULTS 370 ENTRA_ADMIN
            50105 NOT_ASSIGNED 370 ENTRA_ADMIN
            50057 ACCOUNT_DISABLED 370 ENTRA_ADMIN
            65001 CONSENT_MISSING 370 ENTRA_ADMIN
            90094 CONSENT_MISSING 370 ENTRA_ADMIN
            700016 APP_REGISTRATION 360 ENTRA_ADMIN
            7000218 APP_REGISTRATION 360 ENTRA_ADMIN
            700025 APP_REGISTRATION 360 ENTRA_ADMIN
            650057 APP_REGISTRATION 360 ENTRA_ADMIN
            500011 APP_REGISTRATION 360 ENTRA_ADMIN
            70011 APP_REGISTRATION 360 ENTRA_ADMIN
            90002 APP_REGISTRATION 360 ENTRA_ADMIN
            50020 APP_REGISTRATION 360 ENTRA_ADMIN
            50194 APP_REGISTRATION 360 ENTRA_ADMIN
            500200 WRONG_ACCOUNT_KIND 370 USER
            500202 WRONG_ACCOUNT_KIND 370 USER
            500208 WRONG_ACCOUNT_KIND 370 USER
            90006 IDENTITY_BUSY 360 NOBODY
            90033 IDENTITY_BUSY 360 NOBODY
            90024 IDENTITY_BUSY 360 NOBODY
            50196 IDENTITY_BUSY 360 NOBODY
            """;

    static Stream<Arguments> rows() {
        return ROWS.lines().map(row -> Arguments.of((Object[]) row.split(" ")));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void rowByRow(int number, VerdictKind kind, int code, Actor actor) throws Exception {
        station.faults("aadsts-" + number);
        Verdict verdict = failure();
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(kind.actor()).isEqualTo(actor);
        assertThat(verdict.detail()).as("the raw words, for support").contains("AADSTS" + number + ": ");
    }

    @Test
    void everyNumberOfTheTableIsARowHereAndAFaultOfTheDemo() {
        assertThat(rows().map(row -> Integer.valueOf((String) row.get()[0])))
                .containsExactlyInAnyOrderElementsOf(Verdicts.numbers().keySet());
        assertThat(station.cloud.faults().offers().stream()
                        .filter(o -> o.name().startsWith("aadsts-"))
                        .map(o -> Integer.valueOf(o.name().substring("aadsts-".length()))))
                .containsExactlyInAnyOrderElementsOf(Verdicts.numbers().keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "consent_required, 0, CONSENT_MISSING",
        "invalid_grant, 99999999, SIGN_IN_AGAIN",
        "unheard_of, 0, IDENTITY_BUSY"
    })
    void withoutAKnownNumberTheErrorDecides(String error, int number, VerdictKind kind) throws Exception {
        station.cloud.faults().identity().nextTokenError(EntraError.of(error, number, "Words of the identity server."));
        Verdict verdict = failure();
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(verdict.detail()).contains("Words of the identity server.");
    }

    private Verdict failure() throws Exception {
        SignInSession session = station.signInAsAdmin();
        Throwable t = catchThrowableOfType(
                ExecutionException.class, () -> session.result().get(20, TimeUnit.SECONDS));
        return ((MailException) t.getCause()).verdict();
    }
}

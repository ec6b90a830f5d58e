package io.mailpanel.device.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.States;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.signin.SignInState.Status;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the faces say of the device's values. */
final class WordsTest {
    private final Words english = new Words(Texts.of(Language.EN), ZoneId.of("UTC"));
    private final Words russian = new Words(Texts.of(Language.RU), ZoneId.of("Europe/Moscow"));

    @Test
    void theSignInInOneLine() {
        assertThat(english.signInLine(States.signedIn(Language.EN)))
                .isEqualTo("Signed in. Without use it ends on 23 May 2026 at the latest");
        assertThat(russian.signInLine(States.signedIn(Language.RU)))
                .isEqualTo("Выполнен вход. Без использования истечёт не позднее 23 мая 2026");
        assertThat(english.signInLine(state(SignInState.SIGNED_OUT))).isEqualTo("Not signed in");
        DeviceState expired = state(States.signIn(Status.SIGN_IN_AGAIN, Optional.of(VerdictKind.SIGN_IN_EXPIRED)));
        assertThat(english.signInLine(expired)).startsWith("The connection to the cloud or email service expired");
        assertThat(english.signInLine(state(States.signIn(Status.SIGN_IN_AGAIN, Optional.empty()))))
                .isEqualTo("Sign in again");
    }

    @Test
    void theRawReplyIsNotInTheWords() {
        DeviceState again = state(States.signIn(Status.SIGN_IN_AGAIN, Optional.of(VerdictKind.SIGN_IN_AGAIN)));
        assertThat(english.signInLine(again)).doesNotContain("AADSTS");
        Verdict verdict = new Verdict(VerdictKind.POLICY_BLOCKS, "AADSTS53003: raw");
        assertThat(english.cause(verdict) + english.remedy(verdict)).doesNotContain("AADSTS");
    }

    @Test
    void everythingElseASheetOrAScreenNeeds() {
        DeviceState state = States.signedIn(Language.RU);
        assertThat(russian.server(state.mailServer())).isEqualTo("smtp.office365.com:587");
        assertThat(russian.sender(state)).isEqualTo("vera@contoso.example");
        assertThat(russian.networkLine(state.network())).isEqualTo("192.168.1.20");
        assertThat(russian.link(state.network().interfaces().get(1))).isEqualTo("Не подключено");
        assertThat(russian.certificateValidation(state.mailServer())).isEqualTo("Включена");
        for (PrinterStatus status : PrinterStatus.values()) {
            assertThat(russian.printer(status)).isNotBlank();
            assertThat(russian.printerRemedy(status).isPresent())
                    .isEqualTo(status != PrinterStatus.READY && status != PrinterStatus.UNKNOWN);
        }
    }

    private static DeviceState state(SignInState signIn) {
        return States.with(Language.EN, PrinterStatus.READY, List.of(), signIn);
    }
}

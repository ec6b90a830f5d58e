package io.mailpanel.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.device.mailserver.MailServerDesk;
import io.mailpanel.device.mailserver.MailServerForm;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.device.settings.FieldError;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Language;
import io.mailpanel.hardware.Board.Led;
import io.mailpanel.hardware.Board.Light;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.DeviceCodeSession;
import io.mailpanel.mail.signin.SignInState.Status;
import io.mailpanel.mail.smtp.MailServer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The whole device with real parts and the demo cloud. */
final class DeviceTest extends OneCloud {
    private static final ScanRequest TO_VERA = new ScanRequest(List.of("vera@contoso.example"), "Счёт", "");

    @Test
    void aScanArrivesAsAPdfAndIsStillInTheHistoryAfterARestart() throws Exception {
        assertThat(rig.device.scan().obstacle()).hasValue("guide.sign_in_first");
        assertThatThrownBy(() -> rig.device.scan().scanToEmail(TO_VERA)).isInstanceOf(Refused.class);
        assertThat(rig.device.state().jobs()).isEmpty();

        rig.signInWithoutOk();
        rig.await(state -> state.pendingSignIn().filter(p -> p.waitingForOk()).isPresent());
        assertThat(rig.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
        assertThat(rig.device
                        .mailServer()
                        .apply(rig.form())
                        .account()
                        .orElseThrow()
                        .username())
                .isEqualTo("admin@contoso.example");
        DeviceState signedIn = rig.await(state -> state.signIn().status() == Status.SIGNED_IN);
        assertThat(signedIn.mailServer().senderAddress()).isEqualTo("admin@contoso.example");
        assertThat(rig.device.scan().obstacle()).isEmpty();

        Job accepted =
                rig.device.scan().scanToEmail(TO_VERA).toCompletableFuture().get(30, TimeUnit.SECONDS);
        DeviceState sent = rig.await(state -> job(state, accepted).state() == JobState.SENT);
        assertThat(job(sent, accepted).subject()).isEqualTo("Счёт");
        String mail = Files.readString(only(rig.mailbox()));
        assertThat(mail)
                .contains("From: admin@contoso.example", "To: vera@contoso.example", "application/pdf", "Scan_");
        assertThat(files(rig.work())).isEmpty();

        rig.restart();
        assertThat(rig.device.state().signIn().status()).isEqualTo(Status.SIGNED_IN);
        assertThat(job(rig.device.state(), accepted).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void leavingWithoutOkLosesTheSignInAndSaysSo() throws Exception {
        assertThat(rig.device.mailServer().discardSignIn()).isFalse();
        rig.signInWithoutOk();
        assertThat(rig.device.mailServer().discardSignIn()).isTrue();
        rig.await(state -> state.pendingSignIn().isEmpty() && state.signIn().status() == Status.SIGNED_OUT);
        rig.restart();
        assertThat(rig.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
    }

    @Test
    void aRefusedFormChangesNothingAndTheSignInStillWaits() throws Exception {
        MailServer before = rig.device.state().mailServer();
        DeviceCodeSession session = rig.signInWithoutOk();
        MailServerForm form = rig.form();
        assertThat(refused(form(form.method(), "OUTLOOK_COM", "", form.host(), form.port())))
                .containsExactly("field.mail.service.account");
        assertThat(refused(form("OAUTH2", "EXCHANGE_ONLINE", "a:b", "no host", "99999")))
                .containsExactly("field.mail.sender.error", "field.mail.host.error", "field.mail.port.error");
        assertThat(refused(form("POP", "GMAIL", "", form.host(), form.port())))
                .containsExactly("field.mail.method.error", "field.mail.service.error");
        assertThat(refused(form("OAUTH2", "EXCHANGE_ONLINE", "", "evil.example", "587")))
                .containsExactly("field.mail.host.token");
        assertThat(refused(form("OAUTH2", "EXCHANGE_ONLINE", "", "localhost", "25")))
                .containsExactly("field.mail.port.token");
        assertThat(refused(form("OAUTH2", "EXCHANGE_ONLINE", "", "", form.port())))
                .containsExactly("field.mail.host.empty");
        assertThat(session.state()).isEqualTo(DeviceCodeSession.State.PENDING_OK);
        assertThat(rig.device.state().mailServer()).isEqualTo(before);
        assertThat(rig.device.mailServer().apply(form).account()).isPresent();
    }

    @Test
    void tokensThatCannotBeStoredLeaveTheSettingsAsTheyWere() throws Exception {
        MailServer before = rig.device.state().mailServer();
        rig.signInWithoutOk();
        Files.writeString(rig.vault(), "a file where the vault's folder was");
        MailServerForm form = rig.form();
        assertThatThrownBy(() -> rig.device
                        .mailServer()
                        .apply(form("OAUTH2", "EXCHANGE_ONLINE", "me@contoso.example", form.host(), form.port())))
                .isInstanceOf(MailException.class);
        assertThat(rig.device.state().mailServer()).isEqualTo(before);
        assertThat(rig.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
    }

    @Test
    void withoutASignInTheSettingsAreKept() throws Exception {
        MailServerForm form = rig.form();
        assertThat(rig.device
                        .mailServer()
                        .apply(form("OAUTH2", "OUTLOOK_COM", "", form.host(), form.port()))
                        .account())
                .isEmpty();
        assertThat(rig.device
                        .mailServer()
                        .apply(form("OFF", "OUTLOOK_COM", "", "mail.example", "25"), confirmation())
                        .account())
                .isEmpty();
        assertThat(rig.device.scan().obstacle()).hasValue("obstacle.mail_off");
        rig.restart();
        assertThat(rig.device.state().mailServer().host()).isEqualTo("mail.example");
    }

    private MailServerDesk.Confirmation confirmation() {
        return new MailServerDesk.Confirmation(
                rig.access.initialPassword().orElseThrow().toCharArray(), "panel");
    }

    @Test
    void signOutErasesTheSignIn() throws Exception {
        rig.signInWithoutOk();
        rig.device.mailServer().apply(rig.form());
        assertThat(rig.device.state().mailServer().senderAddress()).isEqualTo("admin@contoso.example");
        MailServerForm form = rig.form();
        assertThat(refused(form("OAUTH2", "OUTLOOK_COM", form.sender(), form.host(), form.port())))
                .as("the account is of the other service")
                .containsExactly("field.mail.service.account");
        assertThat(rig.device.mailServer().signOut()).isEmpty();
        rig.await(state -> state.signIn().status() == Status.SIGNED_OUT);
        assertThat(rig.device.state().mailServer().senderAddress()).isEmpty();
        rig.restart();
        assertThat(rig.device.state().signIn().status()).isEqualTo(Status.SIGNED_OUT);
    }

    @Test
    void languageAndAddressesAreInTheStateAtOnce() throws Exception {
        Language other = rig.device.state().language() == Language.RU ? Language.EN : Language.RU;
        rig.device.setLanguage(other);
        assertThat(rig.device.texts().language()).isEqualTo(other);
        rig.device.webConfigAt(URI.create("https://192.0.2.2:8443/"));
        assertThat(rig.device.sheet().sheet().qr().orElseThrow().content()).isEqualTo("https://192.0.2.2:8443/");
        rig.await(state -> !state.network().interfaces().isEmpty());
        rig.restart();
        assertThat(rig.device.state().language()).isEqualTo(other);
    }

    @Test
    void thePrinterIsWatched() throws Exception {
        rig.await(state -> state.printer() == PrinterStatus.READY);
        CompletableFuture<Light> error = new CompletableFuture<>();
        rig.board.onLight(() -> {
            if (rig.board.lit(Led.ERROR)) {
                error.complete(rig.board.state(Led.ERROR));
            }
        });
        rig.paper.setPaperOut(true);
        rig.device.refresh();
        rig.await(state -> state.printer() == PrinterStatus.PAPER_OUT);
        assertThat(error.get(30, TimeUnit.SECONDS)).isEqualTo(Light.BLINK);
        assertThat(rig.device.sheet().print().toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isEqualTo(PrinterStatus.PAPER_OUT);
        rig.paper.setPaperOut(false);
        assertThat(rig.device.sheet().print().toCompletableFuture().get(10, TimeUnit.SECONDS))
                .isEqualTo(PrinterStatus.READY);
        assertThat(rig.device.state().printer()).isEqualTo(PrinterStatus.READY);
    }

    @Test
    void theInitialPasswordLeavesTheStateOnceItIsWrittenDown() {
        assertThat(rig.device.state().access().rights().control()).isTrue();
        assertThat(rig.device.state().access().initialPassword()).isPresent();
        rig.device.access().initialPasswordShown();
        assertThat(rig.device.state().access().initialPassword()).isEmpty();
        assertThat(rig.device.state().access().passwordChanged()).isFalse();
    }

    private List<String> refused(MailServerForm form) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> rig.device.mailServer().apply(form));
        return refused.errors().stream().map(FieldError::key).toList();
    }

    private static MailServerForm form(String method, String service, String sender, String host, String port) {
        return new MailServerForm(method, service, sender, host, port, true);
    }

    private static Job job(DeviceState state, Job wanted) {
        return state.jobs().stream()
                .filter(j -> j.id() == wanted.id())
                .findFirst()
                .orElse(wanted);
    }

    private static Path only(Path folder) throws Exception {
        List<Path> all = files(folder);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private static List<Path> files(Path folder) throws Exception {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }
}

package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.democloud.Faults;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.Envelope;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.SmtpConnection;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Faults of the mail servers for one account, and for the next so many replies. */
final class AccountFaultsTest extends AtStation {
    /** What becomes of a message of that account, on a connection of its own. */
    private VerdictKind send(String account, String password) throws Exception {
        Path message = Files.writeString(
                folder.resolve("m.eml"), "From: " + account + "\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\nbody\r\n");
        try (SmtpConnection connection = new SmtpSender(station.trust, Duration.ofSeconds(1), AdditionalNetwork.NONE)
                .open(station.smtpAuth(), account, password)) {
            var receipt = connection.send(new Envelope(account, List.of("a@x.example"), Files.size(message)), message);
            return receipt.taken()
                    ? VerdictKind.OK
                    : receipt.refused().get("a@x.example").kind();
        } catch (MailException e) {
            return e.verdict().kind();
        }
    }

    private VerdictKind vera() throws Exception {
        return send(Station.VERA, Station.PASSWORD);
    }

    private VerdictKind admin() throws Exception {
        return send(Station.ADMIN, Station.ADMIN_PASSWORD);
    }

    @ParameterizedTest
    @CsvSource({
        "mail-password-refused, PASSWORD_REFUSED",
        "mail-gate-mailbox, SMTP_AUTH_OFF_MAILBOX",
        "mail-auth-criteria, AUTH_BLOCKED",
        "mail-cut-auth-before, SERVER_CLOSED",
        "mail-cut-auth-instead-of-reply, SERVER_CLOSED",
        "mail-busy, TRY_LATER",
        "mail-recipient-unknown, RECIPIENT_REFUSED",
        "mail-mailbox-full, MAILBOX_FULL",
        "mail-cut-message-before, SERVER_CLOSED",
        "mail-late-5s, MAIL_SERVER_UNREACHABLE"
    })
    void theOneHasItTwiceAndTheOtherNever(String fault, VerdictKind kind) throws Exception {
        station.faults(fault + ":Vera@contoso.examplex2");
        assertThat(admin()).isEqualTo(VerdictKind.OK);
        assertThat(vera()).isEqualTo(kind);
        assertThat(admin()).isEqualTo(VerdictKind.OK);
        assertThat(station.cloud.faults().on()).containsExactly(Faults.parse(fault + ":Vera@contoso.example" + "x1"));
        assertThat(vera()).isEqualTo(kind);
        assertThat(station.cloud.faults().on()).isEmpty();
        assertThat(vera()).isEqualTo(VerdictKind.OK);
    }

    @Test
    void untilItIsSwitchedOff() throws Exception {
        station.faults("mail-busy:" + Station.VERA);
        for (int i = 0; i < 3; i++) {
            assertThat(vera()).isEqualTo(VerdictKind.TRY_LATER);
        }
        station.cloud.faults().switchOff(Faults.parse("mail-busy"));
        assertThat(vera()).as("another switch").isEqualTo(VerdictKind.TRY_LATER);
        station.cloud.faults().switchOff(Faults.parse("mail-busy:" + Station.VERA));
        assertThat(vera()).isEqualTo(VerdictKind.OK);
    }

    @Test
    void a334ChallengeForOneAccount() throws Exception {
        station.faults("mail-challenge-334:" + Station.VERA);
        MailServer server = station.oauth();
        MailException challenged = catchThrowableOfType(
                MailException.class, () -> new SmtpSender(station.trust).open(server, Station.VERA, "no-token"));
        MailException bare = catchThrowableOfType(
                MailException.class, () -> new SmtpSender(station.trust).open(server, Station.ADMIN, "no-token"));
        assertThat(challenged.verdict().detail()).startsWith("334 {\"status\":\"401\"");
        assertThat(bare.verdict().detail()).startsWith("535 5.7.3");
    }

    @ParameterizedTest
    @CsvSource({
        "pop-password-refused, FAILED",
        "pop-in-use, QUEUED",
        "pop-no-mailbox, FAILED",
        "pop-cut-pass, QUEUED",
        "pop-opens-nothing, QUEUED"
    })
    void pop3ForOneAccount(String fault, JobState state) throws Exception {
        station.server = station.pop();
        station.cloud.faults().forgetPopLogins();
        station.faults(fault + ":" + Station.ADMIN);
        assertThat(station.send().state()).as("another's").isEqualTo(JobState.SENT);
        station.faults(fault + ":" + Station.VERA);
        station.cloud.faults().forgetPopLogins();
        station.server = station.pop().from("other@contoso.example"); // settings that no login stands for
        Job job = station.send();
        assertThat(job.state()).isEqualTo(state);
        station.outbox.cancel(job.id());
    }
}

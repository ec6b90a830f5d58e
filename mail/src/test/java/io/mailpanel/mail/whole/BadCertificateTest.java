package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each certificate that is no good, at each server, while and after connections with the good one. */
final class BadCertificateTest extends AtStation {
    @ParameterizedTest
    @CsvSource({
        "expired, CERTIFICATE_DATE",
        "other-name, CERTIFICATE_NAME",
        "unknown-authority, CERTIFICATE_AUTHORITY",
        "not-for-servers, CERTIFICATE"
    })
    void isFoundOut(String certificate, VerdictKind kind) throws Exception {
        station.server = station.smtpAuth();
        station.send();
        station.faults("identity-certificate-" + certificate, "mail-certificate-" + certificate);
        station.faults("pop-certificate-" + certificate);
        assertThat(begun().kind()).as("identity").isEqualTo(kind);
        station.server = station.smtpAuth();
        assertThat(sent().kind()).as("mail").isEqualTo(kind);
        station.server = station.pop();
        assertThat(sent().kind()).as("POP3").isEqualTo(kind);
        station.cloud.faults().clear();
        assertThat(begun().kind()).isEqualTo(VerdictKind.OK);
        station.server = station.smtpAuth();
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        station.server = station.pop();
        assertThat(station.send().state()).isEqualTo(JobState.SENT);
        station.cloud.faults().forgetPopLogins();
    }

    /** What becomes of a sign-in that a new client begins: an old one may not know yet that its connection is over. */
    private Verdict begun() throws Exception {
        try (SignIn signIn = station.signIn("vault-" + UUID.randomUUID())) {
            signIn.begin(Owner.DEVICE, EmailService.EXCHANGE_ONLINE);
            return new Verdict(VerdictKind.OK, "");
        } catch (MailException e) {
            return e.verdict();
        }
    }

    private Verdict sent() throws Exception {
        var job = station.send();
        station.outbox.cancel(job.id());
        return job.verdict().orElseThrow();
    }
}

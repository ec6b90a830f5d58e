package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailNetwork;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.smtp.PopServer;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.mail.smtp.SmtpSender;
import io.mailpanel.mail.verdict.VerdictKind;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The outbox by the additional network: there, gone, and back to the standard one. */
final class CourierNetworkTest extends CourierFixture {
    private Courier by(String additional) throws Exception {
        courier.close();
        return new Courier(
                outbox,
                signIn,
                () -> server,
                any -> Optional.of("secret-1"),
                new SmtpSender(certs.trust(), new AdditionalNetwork(additional)),
                Set.of("localhost"),
                clock,
                SendingRules.USUAL);
    }

    private MailServer password(MailNetwork network) {
        return new MailServer(
                AuthMethod.SMTP_AUTH,
                EmailService.EXCHANGE_ONLINE,
                "localhost",
                smtp.port(),
                SecureConnection.STARTTLS,
                "vera@contoso.example",
                "",
                true,
                PopServer.NONE,
                network);
    }

    @Test
    void jobsGoOutByIt() throws Exception {
        server = password(MailNetwork.ADDITIONAL);
        courier = by("127.0.0.2");
        courier.start();
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        server = password(MailNetwork.STANDARD);
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
        assertThat(smtp.from).as("another network, another connection").containsExactly("127.0.0.2", "127.0.0.1");
    }

    @Test
    void withoutAnAddressTheyWaitAndDoNotGoByTheOther() throws Exception {
        server = password(MailNetwork.ADDITIONAL);
        courier = by("192.0.2.1");
        courier.start();
        long id = submit();
        Job waits = after(1, id);
        assertThat(waits.state()).isEqualTo(JobState.QUEUED);
        assertThat(waits.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.ADDITIONAL_NETWORK_DOWN);
        assertThat(smtp.from).isEmpty();
        server = password(MailNetwork.STANDARD);
        courier.nudge();
        assertThat(after(2, id).state()).isEqualTo(JobState.SENT);
    }
}

package io.mailpanel.mail.democloud.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.mail.democloud.Clients;
import io.mailpanel.mail.democloud.CloudInFolder;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.MovableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The switches at AUTH. */
final class RefusedTokensTest {
    @TempDir
    private Path folder;

    @Test
    void goodTokenIsRefusedBareOrAfterAChallenge() throws Exception {
        try (DemoCloud cloud = CloudInFolder.start(folder, new MovableClock())) {
            String token = CloudInFolder.signIn(cloud, "organizations", "admin@contoso.example", "Demo-Admin-1")
                    .text("access_token");
            String auth = "AUTH XOAUTH2 " + SmtpClient.credentials("admin@contoso.example", token);
            try (SmtpClient client =
                    new SmtpClient("localhost", cloud.smtpPort(), Clients.context(cloud.caFile())).secured()) {
                cloud.faults().smtp().refuseTokens(true);
                assertThat(client.ask(auth)).startsWith("535 5.7.3 Authentication unsuccessful [");
                cloud.faults().smtp().challengeOnRefusal(true);
                String challenge = client.ask(auth);
                assertThat(challenge).startsWith("334 eyJ");
                assertThat(new String(Base64.getDecoder().decode(challenge.substring(4)), StandardCharsets.UTF_8))
                        .contains("\"status\":\"401\"");
                assertThat(client.ask("")).startsWith("535 5.7.3 ");
                cloud.faults().clear();
                String disabled =
                        "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.";
                cloud.faults().smtp().nextReply(Phase.AUTH, Reply.of(535, disabled));
                assertThat(client.ask(auth)).isEqualTo("535 " + disabled);
                assertThat(client.ask(auth)).startsWith("235 ");
            }
        }
    }
}

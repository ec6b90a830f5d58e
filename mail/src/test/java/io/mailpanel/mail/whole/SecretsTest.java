package io.mailpanel.mail.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Courier;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.Outbox;
import io.mailpanel.mail.outbox.OutgoingMail;
import io.mailpanel.mail.peer.Await;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.LogCapture;
import io.mailpanel.mail.peer.OAuthPeer;
import io.mailpanel.mail.peer.OAuthPeer.Answer;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.signin.SignIn;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.store.Database;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that repeat every secret they were told, and a log at its most talkative: no secret comes out anywhere. */
final class SecretsTest {
    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @Test
    void noSecretIsLoggedThrownOrShown() throws Exception {
        Certs certs = new Certs(folder);
        try (LogCapture log = new LogCapture();
                OAuthPeer identity = new OAuthPeer(certs.server("localhost"));
                SmtpPeer smtp = new SmtpPeer(certs.server("localhost"));
                Database database = Database.open(folder.resolve("d.db"));
                SignIn signIn = new SignIn(
                        new IdentityConfig("client-1", "", identity.endpoint(), OAuthPeer.SCOPE),
                        certs.trust(),
                        folder.resolve("vault"),
                        Clock.systemUTC())) {
            identity.opaque = true;
            run(certs, identity, smtp, database, signIn);
            said.add(log.text());
            List<String> secrets = new ArrayList<>(List.of(OAuthPeer.DEVICE_CODE, OAuthPeer.REFRESH_TOKEN));
            for (int i = 1; i <= identity.issued(); i++) {
                String token = identity.accessToken(i);
                secrets.add(token);
                secrets.add(Base64.getEncoder()
                        .encodeToString(("user=vera@contoso.example\1auth=Bearer " + token + "\1\1")
                                .getBytes(StandardCharsets.UTF_8)));
            }
            assertThat(secrets).hasSizeGreaterThan(5);
            for (String text : said) {
                assertThat(text).doesNotContain(secrets);
            }
            assertThat(log.text()).as("it was talkative").contains("Job 1").contains("AUTH XOAUTH2");
        }
    }

    private void run(Certs certs, OAuthPeer identity, SmtpPeer smtp, Database database, SignIn signIn)
            throws Exception {
        Owner device = Owner.DEVICE;
        identity.tokenAnswers.add(Answer.error("invalid_grant", "bad code " + OAuthPeer.DEVICE_CODE));
        var failed = signIn.begin(device, EmailService.EXCHANGE_ONLINE);
        note(catchThrowable(() -> failed.result().get(20, TimeUnit.SECONDS)));
        said.add(failed.toString() + failed.failure());

        signIn.begin(device, EmailService.EXCHANGE_ONLINE).result().get(20, TimeUnit.SECONDS);
        said.add(signIn.keep(device).toString() + signIn.session(device) + signIn.state(device));
        signIn.accessToken(device);

        signIn.accessTokenRefused(device);
        for (Answer answer : List.of(
                Answer.error("temporarily_unavailable", "later with " + OAuthPeer.REFRESH_TOKEN),
                new Answer(500, "text/plain", "cannot use " + OAuthPeer.REFRESH_TOKEN),
                new Answer(201, "application/json", "{\"access_token\":\"" + identity.accessToken(1) + "\"}"),
                new Answer(200, "text/plain", identity.accessToken(1)))) {
            identity.tokenAnswers.add(answer);
            note(catchThrowable(() -> signIn.accessToken(device)));
        }

        Outbox outbox = new Outbox(database, folder.resolve("spool"), Clock.systemUTC());
        MailServer server =
                new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "localhost", smtp.port(), "", true);
        try (Courier courier =
                new Courier(outbox, signIn, () -> server, certs.trust(), Set.of("localhost"), Clock.systemUTC())) {
            courier.start();
            smtp.auth = token -> "535 5.7.3 not with " + token;
            submit(outbox, 1);
            smtp.auth = token -> "334 "
                    + Base64.getEncoder()
                            .encodeToString(("{\"token\":\"" + token + "\"}").getBytes(StandardCharsets.UTF_8));
            submit(outbox, 2);
            smtp.auth = token -> "235 ok";
            submit(outbox, 3);
        }
        said.add(outbox.jobs().toString());
    }

    private void submit(Outbox outbox, int number) throws Exception {
        outbox.submit(
                new OutgoingMail(Owner.DEVICE, "vera@contoso.example", List.of("a@x.example"), "s", "text", List.of()));
        Await.until("job " + number + " ended", () -> {
            var state = outbox.jobs().get(0).state();
            return state == JobState.SENT || state == JobState.FAILED;
        });
    }

    private void note(Throwable failure) {
        assertThat(failure).isNotNull();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        said.add(trace.toString());
    }
}

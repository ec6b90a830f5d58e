package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.audit.Actor;
import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.audit.AuditEvent;
import io.mailpanel.device.audit.Change;
import io.mailpanel.device.scan.ScanRequest;
import io.mailpanel.mail.democloud.smtp.Phase;
import io.mailpanel.mail.democloud.smtp.Reply;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A job's page on the real device, by plain forms: the server's words, who missed it, and what can be done. */
final class JobPageTest extends RealSite {
    private static final String PASSWORD = "Demo-Vera-1";
    private static final String UNKNOWN = "550 5.1.10 RESOLVER.ADR.RecipientNotFound";

    @Test
    void whatTheServerSaidAndTryAgainAndSendAsNew() throws Exception {
        real.sendWithPassword();

        real.cloud.faults().smtp().nextReply(Phase.RCPT, Reply.of(550, UNKNOWN.substring(4)));
        real.device.scan().scanToEmail(new ScanRequest(List.of("no@x.example", "yes@x.example"), "Invoice", ""));
        Job partly = job(j -> j.state() == JobState.FAILED);
        assertThat(client.get("/status").body())
                .contains("/status/job?id=1", "id=\"jobs-seen\"", ">New</span>", "Sent to 1 of 2");
        client.get("/status/job/now?id=1");
        assertThat(real.device.state().unseen())
                .as("a page fetches that by itself")
                .containsExactly(1L);
        assertThat(client.get("/status/job?id=1").body())
                .contains("Details for support", UNKNOWN, "Did not get it", "id=\"retry\"", "id=\"resend\"")
                .contains(
                        "Check these addresses",
                        "Sent to 1 of 2: code 333",
                        partly.messageId().substring(1, 20))
                .doesNotContain(PASSWORD, "id=\"cancel-job\"");
        assertThat(real.device.sheet().jobReport(1).orElseThrow().toString())
                .contains(UNKNOWN)
                .doesNotContain(PASSWORD);

        assertThat(real.device.state().unseen()).as("its page was opened").isEmpty();
        assertThat(client.get("/status").body()).doesNotContain("id=\"jobs-seen\"", ">New</span>");

        HttpResponse<String> resent = post("resend");
        assertThat(resent.headers().firstValue("Location")).contains("/status/job?id=2");
        Job again = job(j -> j.id() == 2 && j.state() == JobState.SENT);
        assertThat(again.recipients()).containsExactly("no@x.example");
        assertThat(again.messageId()).isNotEqualTo(partly.messageId());
        assertThat(client.get("/status/job?id=2").body()).doesNotContain("id=\"retry\"", "id=\"resend\"");

        post("retry");
        assertThat(job(j -> j.id() == 1 && j.state() == JobState.SENT).messageId())
                .isEqualTo(partly.messageId());
        assertThat(real.device.audit().entries(Long.MAX_VALUE, 2))
                .extracting(AuditEntry::event)
                .containsExactly(AuditEvent.JOB_RETRIED, AuditEvent.JOB_RESENT);
        post("retry");
        assertThat(client.get("/status/job?id=1").body()).contains("Too late: the job has changed meanwhile.");
        assertThat(client.get("/status/job?id=99").headers().firstValue("Location"))
                .contains("/status");
    }

    @Test
    void whoCancelledItStandsInTheAuditLog() throws Exception {
        real.sendWithPassword();
        real.cloud.faults().smtp().nextReply(Phase.MAIL, Reply.of(451, "4.7.500 Server busy. Please try again later"));
        real.device.scan().scanToEmail(new ScanRequest(List.of("anna@contoso.example"), "Invoice", ""));
        job(j -> j.state() == JobState.QUEUED && j.attempts() == 1);
        post("cancel");
        job(j -> j.state() == JobState.CANCELLED);
        AuditEntry entry = real.device.audit().entries(Long.MAX_VALUE, 1).get(0);
        assertThat(entry.event()).isEqualTo(AuditEvent.JOB_CANCELLED);
        assertThat(entry.actor()).isEqualTo(Actor.administrator("127.0.0.1"));
        assertThat(entry.changes()).containsExactly(Change.fact("job", "1"));
    }

    @Test
    void whatWaitsWhenSomebodySignsOutSaysThatItWaitsForASignIn() throws Exception {
        real.signIn("admin@contoso.example", "Demo-Admin-1");
        real.cloud.faults().smtp().nextReply(Phase.MAIL, Reply.of(451, "4.7.500 Server busy"));
        real.device.scan().scanToEmail(new ScanRequest(List.of("anna@contoso.example"), "Invoice", ""));
        job(j -> j.state() == JobState.QUEUED && j.attempts() == 1);
        String out = "/network/email-server/sign-out";
        String asked = client.get(out).body();
        String waiting = "Messages that wait: 1. They are sent after the next sign-in.";
        assertThat(asked).contains(waiting);
        client.post(out, Map.of("csrf", Client.csrf(asked)));
        assertThat(client.get("/network/email-server/basic").body()).contains("Signed out.", waiting);
        job(j -> real.device.state().hold(j).isPresent());
        String why = "Waiting. Nobody is signed in to the email service (code 360). Goes after the next sign-in";
        assertThat(client.get("/status/job?id=1").body())
                .contains(why, "class=\"stand warning\"")
                .doesNotContain("Next try");
        assertThat(client.get("/status").body()).contains(why);
    }

    @Test
    void afterTheAccountWasChangedItIsSentAsNewFromThePresentOne() throws Exception {
        real.signIn("admin@contoso.example", "Demo-Admin-1");
        real.cloud.faults().smtp().nextReply(Phase.MAIL, Reply.of(451, "4.7.500 Server busy"));
        real.device.scan().scanToEmail(new ScanRequest(List.of("anna@contoso.example"), "Invoice", ""));
        job(j -> j.state() == JobState.QUEUED && j.attempts() == 1);
        real.device.mailServer().signOut();
        real.signIn("vera@contoso.example", PASSWORD);
        Job refused = job(j -> j.state() == JobState.FAILED);
        assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SENDER_REFUSED);
        String remedy = "The message is from admin@contoso.example, but the device now sends as vera@contoso.example. "
                + "Press Send as new: it goes from vera@contoso.example.";
        assertThat(client.get("/status/job?id=1").body()).contains(remedy).doesNotContain("permission Send As");
        assertThat(client.get("/status").body()).contains(remedy);
        assertThat(real.device.sheet().jobReport(1).orElseThrow().toString()).contains(remedy);
        post("resend");
        assertThat(job(j -> j.id() == 2 && j.state() == JobState.SENT).sender()).isEqualTo("vera@contoso.example");
    }

    @Test
    void aJobOfASlowedMailboxSaysWhyItWaitsAndAboutWhenItGoes() throws Exception {
        real.sendWithPassword();
        for (int i = 0; i < 4; i++) {
            real.cloud.faults().smtp().nextReply(Phase.MAIL, Reply.of(451, "4.7.500 Server busy"));
        }
        for (int i = 0; i < 5; i++) {
            real.device.scan().scanToEmail(new ScanRequest(List.of("anna@contoso.example"), "Invoice " + i, ""));
            long number = i + 1;
            job(j -> j.id() == number);
        }
        Job held = job(j -> real.device
                .state()
                .hold(j)
                .filter(h -> h.reason() == Hold.Reason.SLOWED)
                .isPresent());
        String why = "The mail server asked to send more slowly. Goes at about ";
        assertThat(client.get("/status/job?id=" + held.id()).body()).contains("Waiting. " + why);
        assertThat(client.get("/status").body()).contains(why);
        job(j -> j.id() == 1 && j.nextAttempt().isPresent());
        post("retry");
        assertThat(client.get("/status/job?id=1").body()).contains("The job goes next.");
        job(j -> j.id() == 1 && real.device.state().hold(j).isPresent());
        assertThat(client.get("/status/job?id=1").body()).contains("Waiting. " + why);
    }

    @Test
    void allFailedJobsAreMarkedAsSeenFromTheStatusPage() throws Exception {
        real.sendWithPassword();
        real.cloud.faults().smtp().nextReply(Phase.MESSAGE, Reply.of(550, "5.7.1 No"));
        real.device.scan().scanToEmail(new ScanRequest(List.of("no@x.example"), "Invoice", ""));
        job(j -> j.state() == JobState.FAILED);
        assertThat(real.device.state().unseen()).containsExactly(1L);
        client.post(
                "/status/seen", Map.of("csrf", Client.csrf(client.get("/status").body())));
        assertThat(real.device.state().unseen()).isEmpty();
        assertThat(client.get("/status").body()).doesNotContain("id=\"jobs-seen\"");
    }

    private Job job(Predicate<Job> which) throws Exception {
        CompletableFuture<Job> found = new CompletableFuture<>();
        var follow = real.device.subscribe(
                state -> state.jobs().stream().filter(which).findFirst().ifPresent(found::complete));
        Job job = found.get(60, TimeUnit.SECONDS);
        follow.close();
        return job;
    }

    private HttpResponse<String> post(String act) throws Exception {
        Map<String, String> fields = new HashMap<>(Map.of("id", "1"));
        fields.put("csrf", Client.csrf(client.get("/status/job?id=1").body()));
        return client.post("/status/job/" + act, fields);
    }
}

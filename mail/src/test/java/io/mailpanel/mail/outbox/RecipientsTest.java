package io.mailpanel.mail.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.MailException;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.RecipientResult.Outcome;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Some recipients are refused: each is told, and only those who did not get it get it later. */
final class RecipientsTest extends CourierFixture {
    private static final String UNKNOWN = "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found";

    private long submitTo(String... to) throws Exception {
        return outbox.submit(
                        new OutgoingMail(Owner.DEVICE, "vera@contoso.example", List.of(to), "Счёт", "text", List.of()))
                .id();
    }

    private List<Outcome> outcomes(Job job) {
        return job.results().stream().map(RecipientResult::outcome).toList();
    }

    private List<String> asked(String address) {
        return smtp.heard.stream()
                .filter(h -> h.equals("RCPT TO:<" + address + ">"))
                .toList();
    }

    @Test
    void partOfThemIsPartAndTheRestGetsItOnARetry() throws Exception {
        signInAndKeep();
        smtp.replies.put("RCPT TO:<no@x.example>", UNKNOWN);
        courier.start();
        Job partly = after(1, submitTo("a@x.example", "no@x.example", "b@x.example"));
        assertThat(partly.state()).isEqualTo(JobState.FAILED);
        assertThat(partly.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.PARTLY_DELIVERED);
        assertThat(partly.verdict().orElseThrow().kind().code()).isEqualTo(333);
        assertThat(partly.verdict().orElseThrow().detail()).isEqualTo("no@x.example: " + UNKNOWN);
        assertThat(outcomes(partly)).containsExactly(Outcome.DELIVERED, Outcome.REFUSED, Outcome.DELIVERED);
        assertThat(partly.missed()).containsExactly(new RecipientResult("no@x.example", Outcome.REFUSED, UNKNOWN));
        assertThat(smtp.messages).hasSize(1);

        smtp.replies.remove("RCPT TO:<no@x.example>");
        assertThat(outbox.retry(partly.id())).isTrue();
        Job sent = after(2, partly.id());
        assertThat(sent.state()).isEqualTo(JobState.SENT);
        assertThat(outcomes(sent)).containsOnly(Outcome.DELIVERED);
        assertThat(smtp.messages).hasSize(2).allMatch(m -> m.contains(partly.messageId()));
        assertThat(asked("a@x.example")).as("who had it was not asked again").hasSize(1);
        assertThat(asked("no@x.example")).hasSize(2);
    }

    @Test
    void whoIsRefusedForNowIsTriedAgainAlone() throws Exception {
        signInAndKeep();
        smtp.replies.put("RCPT TO:<late@x.example>", "450 4.2.1 mailbox busy");
        smtp.replies.put("RCPT TO:<no@x.example>", UNKNOWN);
        courier.start();
        Job waiting = after(1, submitTo("late@x.example", "no@x.example", "a@x.example"));
        assertThat(waiting.state()).isEqualTo(JobState.QUEUED);
        assertThat(waiting.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.TRY_LATER);
        assertThat(outcomes(waiting)).containsExactly(Outcome.WAITING, Outcome.REFUSED, Outcome.DELIVERED);
        smtp.replies.remove("RCPT TO:<late@x.example>");
        courier.nudge();
        Job partly = after(2, waiting.id());
        assertThat(partly.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.PARTLY_DELIVERED);
        assertThat(outcomes(partly)).containsExactly(Outcome.DELIVERED, Outcome.REFUSED, Outcome.DELIVERED);
        assertThat(asked("a@x.example")).hasSize(1);
        assertThat(asked("no@x.example")).hasSize(1);
    }

    @Test
    void nobodyIsNobodyAndTheNextMessageGoes() throws Exception {
        signInAndKeep();
        smtp.replies.put("RCPT TO:<no@x.example>", UNKNOWN);
        smtp.replies.put("RCPT TO:<none@x.example>", "550 5.1.1 unknown");
        courier.start();
        Job refused = after(1, submitTo("no@x.example", "none@x.example"));
        assertThat(refused.state()).isEqualTo(JobState.FAILED);
        assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.RECIPIENT_REFUSED);
        assertThat(refused.verdict().orElseThrow().detail()).contains("no@x.example: 550", "none@x.example: 550");
        assertThat(refused.missed()).as("nobody has it: nothing is partial").isEmpty();
        assertThat(smtp.messages).isEmpty();
        assertThat(after(1, submit()).state()).isEqualTo(JobState.SENT);
    }

    @Test
    void resentIsANewMessageToThoseWhoMissedIt() throws Exception {
        signInAndKeep();
        smtp.replies.put("RCPT TO:<no@x.example>", UNKNOWN);
        courier.start();
        Job partly = after(1, submitTo("a@x.example", "no@x.example"));
        smtp.replies.remove("RCPT TO:<no@x.example>");
        Job again = outbox.resend(partly.id());
        assertThat(again.id()).isNotEqualTo(partly.id());
        assertThat(again.messageId()).isNotEqualTo(partly.messageId());
        assertThat(again.recipients()).containsExactly("no@x.example");
        assertThat(again.subject()).isEqualTo("Счёт");
        assertThat(after(1, again.id()).state()).isEqualTo(JobState.SENT);
        String first = smtp.messages.get(0);
        String second = smtp.messages.get(1);
        assertThat(second).contains(again.messageId()).doesNotContain(partly.messageId());
        assertThat(second.substring(second.indexOf("\r\n\r\n"))).isEqualTo(first.substring(first.indexOf("\r\n\r\n")));

        for (long id : List.of(again.id(), 999L)) {
            MailException gone = catchThrowableOfType(MailException.class, () -> outbox.resend(id));
            assertThat(gone.verdict().kind()).as("what was sent is not kept").isEqualTo(VerdictKind.NOT_KEPT);
        }
        assertThat(job(again.id()).kept()).isFalse();
        Files.writeString(spooled().get(0), "damaged");
        MailException damaged = catchThrowableOfType(MailException.class, () -> outbox.resend(partly.id()));
        assertThat(damaged.verdict().kind()).isEqualTo(VerdictKind.ENTRY_CORRUPT);
    }

    @Test
    void resentFromTheSenderOfToday() throws Exception {
        signInAndKeep();
        smtp.replies.put("MAIL FROM:<vera@contoso.example>", "554 5.2.252 SendAsDenied");
        courier.start();
        Job refused = after(1, submitTo("a@x.example"));
        assertThat(refused.verdict().orElseThrow().kind()).isEqualTo(VerdictKind.SENDER_REFUSED);
        assertThat(refused.sender()).isEqualTo("vera@contoso.example");
        Job again = outbox.resend(refused.id(), "scan@fabrikam.example");
        assertThat(again.sender()).isEqualTo("scan@fabrikam.example");
        assertThat(again.messageId()).endsWith("@fabrikam.example>");
        assertThat(after(1, again.id()).state()).isEqualTo(JobState.SENT);
        assertThat(smtp.messages)
                .singleElement()
                .asString()
                .contains("From: scan@fabrikam.example")
                .doesNotContain("vera@");
        MailException bad = catchThrowableOfType(MailException.class, () -> outbox.resend(refused.id(), "no address"));
        assertThat(bad.verdict().kind()).isEqualTo(VerdictKind.SENDER_REFUSED);
        assertThat(outbox.jobs()).hasSize(2);
    }

    @Test
    void whatIsKnownOfEachSurvivesARestart() throws Exception {
        signInAndKeep();
        smtp.replies.put("RCPT TO:<late@x.example>", "450 4.2.1 mailbox busy");
        courier.start();
        Job waiting = after(1, submitTo("a@x.example", "late@x.example"));
        courier.close();
        outbox.close();
        signIn.close();
        database.close();
        boot();
        assertThat(job(waiting.id())).isEqualTo(waiting);
        smtp.replies.remove("RCPT TO:<late@x.example>");
        courier.start();
        courier.nudge();
        assertThat(after(2, waiting.id()).state()).isEqualTo(JobState.SENT);
        assertThat(asked("a@x.example")).hasSize(1);
    }
}

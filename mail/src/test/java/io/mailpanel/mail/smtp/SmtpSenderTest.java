package io.mailpanel.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.MailException;
import io.mailpanel.mail.peer.Certs;
import io.mailpanel.mail.peer.SmtpPeer;
import io.mailpanel.mail.tls.Trust;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SmtpSenderTest {
    private static final String TOKEN = "short-secret-token";
    private static final String USER = "vera@contoso.example";

    @TempDir
    Path folder;

    private Certs certs;
    private SmtpPeer peer;
    private Path message;
    private Duration patience = Duration.ofSeconds(30);

    @BeforeEach
    void start() throws Exception {
        certs = new Certs(folder);
        peer = new SmtpPeer(certs.server("localhost"));
        message = Files.writeString(
                folder.resolve("m.eml"),
                "From: vera@contoso.example\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\n.dot\r\nbare\nend\r\n");
    }

    @AfterEach
    void stop() throws Exception {
        peer.close();
    }

    private MailServer server(String host, boolean validate) {
        return new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, host, peer.port(), "", validate);
    }

    private void send(Trust trust, MailServer server) throws MailException {
        try (SmtpConnection connection =
                new SmtpSender(trust, patience, AdditionalNetwork.NONE).open(server, USER, TOKEN)) {
            Receipt receipt = connection.send(
                    new Envelope(
                            USER,
                            List.of("a@x.example", "b@x.example"),
                            message.toFile().length()),
                    message);
            if (!receipt.taken()) {
                throw new MailException(receipt.refused().get("a@x.example"));
            }
        }
    }

    private Verdict verdict() throws Exception {
        return verdict(certs.trust(), server("localhost", true));
    }

    private Verdict verdict(Trust trust, MailServer server) {
        MailException e = catchThrowableOfType(MailException.class, () -> send(trust, server));
        assertThat(e).isNotNull();
        assertThat(e.getMessage()).doesNotContain(TOKEN);
        assertThat(e.getCause()).isNull();
        return e.verdict();
    }

    @Test
    void secureFirstThenTheTokenThenTheMessageAsItIs() throws Exception {
        send(certs.trust(), server("localhost", true));
        assertThat(peer.messages)
                .containsExactly(
                        "From: vera@contoso.example\r\nSubject: x\r\nMessage-ID: <1@x>\r\n\r\n.dot\r\nbare\r\nend\r\n");
        assertThat(peer.user).isEqualTo(USER);
        assertThat(peer.heard)
                .containsSubsequence(
                        "STARTTLS",
                        "AUTH (secure)",
                        "MAIL FROM:<" + USER + "> SIZE=77",
                        "RCPT TO:<a@x.example>",
                        "RCPT TO:<b@x.example>",
                        "DATA",
                        "QUIT");
    }

    @Test
    void oneConnectionTakesSeveralMessagesWithoutDelay() throws Exception {
        try (SmtpConnection connection = new SmtpSender(certs.trust()).open(server("localhost", true), USER, TOKEN)) {
            for (int i = 0; i < 20; i++) {
                assertThat(connection.alive()).isTrue();
                connection.send(
                        new Envelope(
                                USER, List.of("a@x.example"), message.toFile().length()),
                        message);
            }
        }
        assertThat(peer.messages).hasSize(20);
        assertThat(peer.heard.stream().filter("AUTH (secure)"::equals)).hasSize(1);
    }

    @Test
    void socketsDoNotWaitForAcknowledgements() throws Exception {
        try (var socket = new PromptSockets().createSocket()) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
        try (var socket = new PromptSockets().createSocket("localhost", peer.port())) {
            assertThat(socket.getTcpNoDelay()).isTrue();
        }
    }

    @Test
    void withoutStartTlsTheTokenStaysHere() throws Exception {
        peer.replies.put("offer", "AUTH XOAUTH2 PLAIN LOGIN");
        assertThat(verdict().kind()).isEqualTo(VerdictKind.METHOD_NOT_OFFERED);
        assertThat(peer.heard("AUTH")).isFalse();
    }

    @Test
    void theTokenIsNoPassword() throws Exception {
        peer.replies.put("secure offer", "AUTH LOGIN PLAIN");
        assertThat(verdict().kind()).isEqualTo(VerdictKind.METHOD_NOT_OFFERED);
        assertThat(peer.heard("AUTH")).isFalse();
        peer.replies.put("secure offer", "HELP");
        assertThat(verdict().kind()).isEqualTo(VerdictKind.METHOD_NOT_OFFERED);
    }

    @ParameterizedTest
    @CsvSource({
        "535 5.7.3 Authentication unsuccessful, AUTH_REFUSED, 312",
        "535 5.7.139 Authentication unsuccessful; SmtpClientAuthentication is disabled for the Tenant., SMTP_AUTH_OFF_TENANT, 312",
        "535 Incorrect, AUTH_REFUSED, 312",
        "454 4.7.0 Temporary authentication failure, TRY_LATER, 313",
        "432 4.3.2 Concurrent connections limit exceeded, TRY_LATER, 313",
        "504 5.7.4 Unrecognized authentication type, METHOD_NOT_OFFERED, 313"
    })
    void repliesToTheToken(String reply, VerdictKind kind, int code) throws Exception {
        peer.auth = token -> reply;
        Verdict verdict = verdict();
        assertThat(verdict.kind()).isEqualTo(kind);
        assertThat(kind.code()).isEqualTo(code);
        assertThat(verdict.detail()).isEqualTo(reply);
    }

    @Test
    void aChallengeIsDecoded() throws Exception {
        String json = "{\"status\":\"400\",\"schemes\":\"Bearer\",\"scope\":\"https://mail.google.com/\"}";
        peer.auth = token -> "334 " + Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
        Verdict verdict = verdict();
        assertThat(verdict.kind()).isEqualTo(VerdictKind.TOKEN_CHALLENGED);
        assertThat(verdict.detail()).isEqualTo("334 " + json);
        peer.auth = token -> "334 bm90IGpzb24gew==";
        assertThat(verdict().kind()).isEqualTo(VerdictKind.TOKEN_CHALLENGED);
    }

    @Test
    void aServerThatRepeatsTheTokenIsNotRepeated() throws Exception {
        peer.auth = token -> "535 5.7.3 bad token " + token;
        assertThat(verdict().detail()).isEqualTo("535 5.7.3 bad token …");
    }

    @Test
    void certificates() throws Exception {
        Trust strangers = Trust.load(Optional.empty());
        assertThat(verdict(strangers, server("localhost", true)).kind()).isEqualTo(VerdictKind.CERTIFICATE_AUTHORITY);
        assertThat(verdict(certs.trust(), server("127.0.0.1", true)).kind())
                .as("another name")
                .isEqualTo(VerdictKind.CERTIFICATE_NAME);
        assertThat(peer.heard("AUTH")).isFalse();
    }

    @Test
    void aTokenGoesNowhereWhileNobodyChecksWhoTheServerIs() throws Exception {
        Verdict verdict = verdict(certs.trust(), server("localhost", false));
        assertThat(verdict.kind()).isEqualTo(VerdictKind.TOKEN_WITHOUT_VALIDATION);
        assertThat(peer.from).isEmpty();
    }

    @Test
    void aPasswordGoesOnTheAdministratorsRiskToAServerThatNobodyChecked() throws Exception {
        MailServer unchecked = new MailServer(
                AuthMethod.SMTP_AUTH,
                EmailService.EXCHANGE_ONLINE,
                "127.0.0.1",
                peer.port(),
                SecureConnection.STARTTLS,
                USER,
                "",
                false);
        send(Trust.load(Optional.empty()), unchecked);
        assertThat(peer.messages).hasSize(1);
    }

    @Test
    void nobodyThere() throws Exception {
        peer.close();
        assertThat(verdict().kind()).isEqualTo(VerdictKind.MAIL_SERVER_UNREACHABLE);
        Verdict name = verdict(certs.trust(), server("no-such-host.invalid", true));
        assertThat(name.kind()).isEqualTo(VerdictKind.MAIL_SERVER_UNREACHABLE);
        assertThat(name.detail()).contains("name not found").contains("no-such-host.invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "greeting, 421 4.3.2 Service not active, TRY_LATER",
        "greeting, 554 5.7.1 go away, MESSAGE_REFUSED",
        "greeting, '', SERVER_CLOSED",
        "greeting, wait, MAIL_SERVER_UNREACHABLE",
        "greeting, HTTP/1.1 400 Bad Request, MAIL_SERVER_UNREACHABLE",
        "STARTTLS, 454 4.7.0 TLS not available, TRY_LATER",
        "STARTTLS, '', SERVER_CLOSED",
        "MAIL, 550 5.7.60 SMTP; Client does not have permissions to send as this sender, SENDER_REFUSED",
        "MAIL, 530 5.7.57 Client not authenticated to send mail, NOT_AUTHENTICATED",
        "MAIL, 451 4.7.500 Server busy, TRY_LATER",
        "MAIL, 501 5.1.7 Invalid address, SENDER_REFUSED",
        "MAIL, 552 5.3.4 Message size exceeds fixed maximum, TOO_LARGE",
        "RCPT, 550 5.1.10 RESOLVER.ADR.RecipientNotFound, RECIPIENT_REFUSED",
        "RCPT, 550 no such user, RECIPIENT_REFUSED",
        "RCPT, 550 5.4.1 Recipient address rejected: Access denied, RECIPIENT_REFUSED",
        "RCPT, 550 5.7.232 Your trial tenant has exceeded its daily limit for external recipients, DAILY_LIMIT",
        "RCPT, 450 4.2.1 mailbox busy, TRY_LATER",
        "RCPT, 554 5.7.1 Relay access denied, MESSAGE_REFUSED",
        "RCPT, 553 5.7.1 <a@x>: Sender address rejected: not owned by user vera, SENDER_REFUSED",
        "DATA, 550 5.7.708 Service unavailable, REPUTATION",
        "end, 554 5.2.252 SendAsDenied; vera not allowed to send as, SENDER_REFUSED",
        "end, 554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException, DAILY_LIMIT",
        "end, 550 5.7.233 Your tenant exceeded its daily limit for external recipients, DAILY_LIMIT",
        "end, 550 5.4.1 Recipient address rejected: Access denied, RECIPIENT_REFUSED",
        "end, 554 5.2.2 mailbox full, MAILBOX_FULL",
        "end, 552 5.3.4 too big, TOO_LARGE",
        "end, 432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded, TRY_LATER",
        "MAIL, '', SERVER_CLOSED",
        "RCPT, '', SERVER_CLOSED",
        "DATA, '', SERVER_CLOSED",
        "end, '', SERVER_CLOSED",
        "end, wait, MAIL_SERVER_UNREACHABLE"
    })
    void whateverGoesWrongAtEachPhase(String phase, String reply, VerdictKind kind) throws Exception {
        peer.replies.put(phase, reply);
        if (reply.equals("wait")) {
            patience = Duration.ofSeconds(2);
        }
        Verdict verdict = verdict();
        assertThat(verdict.kind()).as(verdict.detail()).isEqualTo(kind);
        if (reply.matches("[45]\\d\\d .*")) {
            assertThat(verdict.detail()).isEqualTo(reply);
        }
        assertThat(verdict.detail()).as("no words that nobody said").doesNotContain("EOF");
        assertThat(peer.messages).isEmpty();
    }

    @Test
    void aMessageOverTheServersLimitIsNotEvenBegun() throws Exception {
        peer.replies.put("secure offer", "AUTH XOAUTH2\nSIZE 76");
        assertThat(verdict().kind()).isEqualTo(VerdictKind.TOO_LARGE);
        assertThat(peer.heard("MAIL")).isFalse();
        peer.replies.put("secure offer", "AUTH XOAUTH2\nSIZE 0");
        send(certs.trust(), server("localhost", true));
    }

    @Test
    void aLostGoodbyeDoesNotUndoADelivery() throws Exception {
        peer.replies.put("QUIT", "");
        send(certs.trust(), server("localhost", true));
        assertThat(peer.messages).hasSize(1);
    }
}

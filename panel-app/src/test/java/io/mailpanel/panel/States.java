package io.mailpanel.panel;

import static io.mailpanel.device.Records.with;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.device.DeviceState;
import io.mailpanel.device.DeviceState.AccessState;
import io.mailpanel.device.access.Rights;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.diagnosis.DiagnosisState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.outbox.Hold;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.RecipientResult;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.signin.SignInState.Status;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States as they are met in an office. */
final class States {
    static final Instant NOW = Instant.parse("2026-03-03T11:05:00Z");
    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.systemDefault());

    private static final Account VERA =
            new Account("vera@contoso.example", "contoso.example", EmailService.EXCHANGE_ONLINE, NOW);

    private static final String SHA256 =
            "B3:8C:C9:BD:0A:EB:4D:68:8D:9E:0E:F9:C7:49:C6:AA:" + "9A:0C:5F:04:04:E4:93:6F:C2:6D:58:E2:F1:9B:5A:41";

    private States() {}

    /** First start: nothing is set. */
    static DeviceState first(Language language) {
        return new DeviceState(
                new DeviceInfo("Mailpanel 3F2A", "", "Mailpanel", "MP-3F2A81", "0.1.0"),
                language,
                new NetworkState(
                        "mailpanel-3f2a",
                        List.of(
                                new Interface(
                                        "eth0",
                                        Kind.WIRED,
                                        true,
                                        "b8:27:eb:3f:2a:81",
                                        List.of("192.168.1.20/24", "fe80::ba27:ebff:fe3f:2a81/64")),
                                new Interface("wlan0", Kind.WIFI, false, "b8:27:eb:6a:7f:d4", List.of())),
                        Optional.of("192.168.1.1"),
                        List.of("192.168.1.1", "9.9.9.9")),
                new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "smtp.office365.com", 587, "", true),
                SignInState.SIGNED_OUT,
                Optional.empty(),
                PrinterStatus.READY,
                List.of(),
                Optional.of(URI.create("https://192.168.1.20:8443/")),
                new AccessState(Rights.configured(true), Optional.of("k7mRw9TxPd4H"), false),
                BoardState.AWAKE,
                false,
                DiagnosisState.NONE,
                Set.of(),
                false,
                Map.of(),
                Optional.of(SHA256),
                TimeStyle.usual(ZoneId.systemDefault()));
    }

    /** In use: signed in, the password is the administrator's own, jobs of all kinds. */
    static DeviceState working(Language language) {
        DeviceState s = acknowledged(first(language));
        SignInState in = new SignInState(
                Status.SIGNED_IN, Optional.of(VERA), Optional.of(NOW.plus(Duration.ofDays(90))), Optional.empty());
        DeviceState signedIn = with(with(s, "signIn", in), "pendingSignIn", Optional.empty());
        return with(
                with(signedIn, "jobs", jobs(language)),
                "access",
                new AccessState(Rights.configured(true), Optional.empty(), true));
    }

    static DeviceState language(DeviceState s, Language language) {
        return with(s, "language", language);
    }

    static DeviceState acknowledged(DeviceState s) {
        AccessState access = s.access();
        return with(s, "access", new AccessState(access.rights(), Optional.empty(), access.passwordChanged()));
    }

    static DeviceState mailServer(DeviceState s, MailServer server) {
        return with(s, "mailServer", server);
    }

    static DeviceState signInLost(DeviceState s, Verdict why) {
        SignInState kept = s.signIn();
        return with(
                s,
                "signIn",
                new SignInState(SignInState.Status.SIGN_IN_AGAIN, kept.account(), kept.lapsesAt(), Optional.of(why)));
    }

    static DeviceState passwordKept(DeviceState s) {
        return with(s, "passwordKept", true);
    }

    static DeviceState printer(DeviceState s, PrinterStatus printer) {
        return with(s, "printer", printer);
    }

    static DeviceState board(DeviceState s, BoardState board) {
        return with(s, "board", board);
    }

    static DeviceState diagnosis(DeviceState s, DiagnosisState diagnosis) {
        return with(s, "diagnosis", diagnosis);
    }

    static DeviceState jobs(DeviceState s, List<Job> jobs) {
        return with(s, "jobs", jobs);
    }

    static DeviceState holds(DeviceState s, Map<Long, Hold> holds) {
        return with(s, "holds", holds);
    }

    static DeviceState unseen(DeviceState s, Set<Long> jobs) {
        return with(s, "unseen", jobs);
    }

    private static List<Job> jobs(Language language) {
        boolean ru = language == Language.RU;
        return List.of(
                job(
                        17,
                        JobState.SENDING,
                        ru ? "Договор № 14" : "Contract 14",
                        1,
                        VerdictKind.OK,
                        "",
                        "lena@contoso.example"),
                job(
                        16,
                        JobState.QUEUED,
                        ru ? "Счёт за март" : "Invoice, March",
                        2,
                        VerdictKind.MAIL_SERVER_UNREACHABLE,
                        "connect to smtp.office365.com:587: Connection refused",
                        "accounting@contoso.example",
                        "vera@contoso.example"),
                job(
                        15,
                        JobState.SENT,
                        ru ? "Протокол совещания" : "Minutes of the meeting",
                        1,
                        VerdictKind.OK,
                        "",
                        "team@contoso.example"),
                job(
                        14,
                        JobState.FAILED,
                        ru ? "Отсканированный документ" : "Scanned document",
                        1,
                        VerdictKind.SMTP_AUTH_DISABLED,
                        "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."
                                + " Visit https://aka.ms/smtp_auth_disabled for more information."
                                + " [AM0PR04CA0123.eurprd04.prod.outlook.com]",
                        "orders@fabrikam.example"),
                job(13, JobState.CANCELLED, ru ? "Черновик" : "Draft", 0, VerdictKind.OK, "", "vera@contoso.example"),
                job(
                        12,
                        JobState.SENT,
                        ru ? "Накладная" : "Delivery note",
                        1,
                        VerdictKind.OK,
                        "",
                        "vera@contoso.example"));
    }

    /** Of a job that was delivered in part: all but the first did not get it. */
    private static List<RecipientResult> results(VerdictKind verdict, String detail, String... recipients) {
        if (verdict != VerdictKind.PARTLY_DELIVERED) {
            return List.of();
        }
        List<RecipientResult> results = new ArrayList<>();
        for (String recipient : recipients) {
            results.add(
                    results.isEmpty()
                            ? new RecipientResult(recipient, RecipientResult.Outcome.DELIVERED, "")
                            : new RecipientResult(recipient, RecipientResult.Outcome.REFUSED, detail));
        }
        return results;
    }

    static Job job(
            long id,
            JobState state,
            String subject,
            int attempts,
            VerdictKind verdict,
            String detail,
            String... recipients) {
        Instant at = NOW.minus(Duration.ofMinutes((20 - id) * 11));
        return new Job(
                id,
                Owner.DEVICE,
                "<" + id + "@mailpanel.example>",
                state,
                List.of(recipients),
                subject,
                184_320 + id * 1000,
                at,
                at.plusSeconds(4),
                attempts,
                state == JobState.QUEUED && attempts > 0 ? Optional.of(NOW.plusSeconds(240)) : Optional.empty(),
                attempts == 0 || state == JobState.SENDING
                        ? Optional.empty()
                        : Optional.of(new Verdict(verdict, detail)),
                results(verdict, detail, recipients),
                true,
                JobKind.DOCUMENT,
                "smtp.office365.com:587",
                "vera@contoso.example",
                "vera@contoso.example");
    }
}

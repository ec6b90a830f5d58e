package io.mailpanel.device;

import io.mailpanel.device.access.Rights;
import io.mailpanel.device.board.BoardState;
import io.mailpanel.device.diagnosis.DiagnosisState;
import io.mailpanel.device.network.NetworkState;
import io.mailpanel.device.network.NetworkState.Interface;
import io.mailpanel.device.network.NetworkState.Kind;
import io.mailpanel.device.network.NetworkState.Wifi;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.TimeStyle;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.Account;
import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobKind;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.outbox.RecipientResult;
import io.mailpanel.mail.outbox.RecipientResult.Outcome;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.smtp.AuthMethod;
import io.mailpanel.mail.smtp.MailServer;
import io.mailpanel.mail.verdict.Verdict;
import io.mailpanel.mail.verdict.VerdictKind;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** States of a device for tests of what is drawn of them. */
public final class States {
    public static final Instant NOON = Instant.parse("2026-02-22T12:05:00Z");
    private static final Account VERA =
            new Account("vera@contoso.example", "contoso", EmailService.EXCHANGE_ONLINE, NOON);

    private States() {}

    /** Signed in, wired, ready to print. */
    public static DeviceState signedIn(Language language) {
        return with(language, PrinterStatus.READY, List.of(), signIn(SignInState.Status.SIGNED_IN, Optional.empty()));
    }

    public static DeviceState with(Language language, PrinterStatus printer, List<Job> jobs, SignInState signIn) {
        return new DeviceState(
                new DeviceInfo("Printer 3", "Room 12", "Mailpanel One", "MP-0042", "0.1.0"),
                language,
                new NetworkState(
                        "printer-3",
                        List.of(
                                new Interface(
                                        "eth0",
                                        Kind.WIRED,
                                        true,
                                        "aa:bb:cc:00:00:01",
                                        List.of("192.168.1.20/24", "fd00::20/64")),
                                new Interface("wlan0", Kind.WIFI, false, "aa:bb:cc:00:00:02", List.of())),
                        Optional.of("192.168.1.1"),
                        List.of("192.168.1.1", "9.9.9.9")),
                new MailServer(AuthMethod.OAUTH2, EmailService.EXCHANGE_ONLINE, "smtp.office365.com", 587, "", true),
                signIn,
                Optional.empty(),
                printer,
                jobs,
                Optional.of(URI.create("https://192.168.1.20:8443/")),
                new DeviceState.AccessState(Rights.configured(true), Optional.of("Initial-Secret"), false),
                BoardState.AWAKE,
                false,
                DiagnosisState.NONE,
                Set.of(),
                false,
                Map.of(),
                Optional.empty(),
                TimeStyle.usual(ZoneId.systemDefault()));
    }

    /** The longest sheet: signed out, with the cable out and all known of the Wi-Fi network. */
    public static DeviceState overWifi(Language language) {
        Interface cable = new Interface("eth0", Kind.WIRED, false, "aa:bb:cc:00:00:01", List.of());
        Interface radio = new Interface(
                "wlan0",
                Kind.WIFI,
                true,
                "aa:bb:cc:00:00:02",
                List.of("192.168.1.21/24", "fd00::20/64"),
                Optional.of(new NetworkState.Quality.Radio(-52)),
                Optional.of(NetworkState.Addressing.AUTOMATIC),
                Optional.of(new Wifi(
                        Optional.of(Wifi.Mode.INFRASTRUCTURE),
                        Optional.of("Office 3"),
                        Optional.of(6),
                        Optional.of(new Wifi.Security("WPA2 WPA3")))));
        NetworkState network = new NetworkState(
                "printer-3", List.of(cable, radio), Optional.of("192.168.1.1"), List.of("192.168.1.1", "9.9.9.9"));
        DeviceState wired =
                with(language, PrinterStatus.READY, List.of(), signIn(SignInState.Status.SIGNED_OUT, Optional.empty()));
        return tested(linked(wired, network), TestResult.UNTRUSTED_CA);
    }

    /** Signed in, with those links. */
    public static DeviceState linked(Language language, Interface... links) {
        return linked(
                signedIn(language),
                new NetworkState("printer-3", List.of(links), Optional.of("192.168.1.1"), List.of("192.168.1.1")));
    }

    private static DeviceState linked(DeviceState wired, NetworkState network) {
        return Records.with(wired, "network", network);
    }

    /** The same after a connection test that came to that result. */
    public static DeviceState tested(DeviceState state, TestResult result) {
        return Records.with(state, "diagnosis", tested(result));
    }

    /** The same with another mail server, and a password for it. */
    public static DeviceState server(DeviceState state, MailServer server) {
        return Records.with(Records.with(state, "mailServer", server), "passwordKept", true);
    }

    /** The same with failed jobs that nobody has looked at. */
    static DeviceState unseen(DeviceState state, Set<Long> jobs) {
        return Records.with(state, "unseen", jobs);
    }

    /** The last connection test came to that result. */
    static DiagnosisState tested(TestResult result) {
        return new DiagnosisState(
                Optional.empty(), Optional.of(new TestReport(NOON, "smtp.office365.com:587", "", List.of(), result)));
    }

    public static SignInState signIn(SignInState.Status status, Optional<VerdictKind> trouble) {
        boolean kept = status != SignInState.Status.SIGNED_OUT;
        return new SignInState(
                status,
                kept ? Optional.of(VERA) : Optional.empty(),
                kept ? Optional.of(Instant.parse("2026-05-23T12:00:00Z")) : Optional.empty(),
                trouble.map(kind -> new Verdict(kind, "AADSTS50173: raw words")));
    }

    public static Job job(JobState state, Optional<VerdictKind> verdict, Optional<Instant> next) {
        return job(state, verdict, next, List.of());
    }

    /** One that the server has said something of to each of its three recipients. */
    public static Job job(JobState state, Optional<VerdictKind> verdict, Outcome first, Outcome second, Outcome third) {
        return job(
                state,
                verdict,
                Optional.empty(),
                List.of(
                        new RecipientResult("a@contoso.example", first, ""),
                        new RecipientResult("b@contoso.example", second, ""),
                        new RecipientResult("c@contoso.example", third, "")));
    }

    private static Job job(
            JobState state, Optional<VerdictKind> verdict, Optional<Instant> next, List<RecipientResult> results) {
        return new Job(
                7,
                Owner.DEVICE,
                "<1@mailpanel>",
                state,
                List.of("a@contoso.example", "b@contoso.example", "c@contoso.example"),
                "Scan",
                1000,
                NOON,
                NOON,
                1,
                next,
                verdict.map(kind -> new Verdict(kind, "raw")),
                results,
                true,
                JobKind.DOCUMENT,
                "smtp.office365.com:587",
                "vera@contoso.example",
                "vera@contoso.example");
    }
}

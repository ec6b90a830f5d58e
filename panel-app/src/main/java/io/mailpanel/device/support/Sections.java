package io.mailpanel.device.support;

import static io.mailpanel.device.support.MachineFacts.line;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.audit.Bookkeeper;
import io.mailpanel.device.board.LabBoard;
import io.mailpanel.device.board.LabDesk;
import io.mailpanel.device.diagnosis.DiagnosisDesk;
import io.mailpanel.device.settings.SettingsStore;
import io.mailpanel.device.text.Language;
import io.mailpanel.device.text.Masked;
import io.mailpanel.device.text.Texts;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.verdict.Verdict;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The files of a support bundle. Each is made of what holds no secret: of settings only what the audit log may show, of jobs no
 * subject and no whole address, of the configuration known keys only.
 */
public final class Sections {
    private static final int JOBS = 200;

    private final SupportParts parts;
    private final Supplier<DeviceState> state;
    private final SettingsStore settings;
    private final DiagnosisDesk diagnosis;
    private final LabDesk lab;

    /**
     * @param parts log, configuration and data folder
     * @param state the device's state
     * @param settings what an administrator can change
     * @param diagnosis for the preparation
     * @param lab the board's pins
     */
    public Sections(
            SupportParts parts,
            Supplier<DeviceState> state,
            SettingsStore settings,
            DiagnosisDesk diagnosis,
            LabDesk lab) {
        this.parts = parts;
        this.state = state;
        this.settings = settings;
        this.diagnosis = diagnosis;
        this.lab = lab;
    }

    /** Their names and how each is made. */
    Map<String, Callable<String>> all() {
        Map<String, Callable<String>> all = new LinkedHashMap<>();
        all.put("device.txt", this::device);
        all.put("configuration.txt", () -> Masked.in(parts.configuration()));
        all.put("settings.txt", this::settings);
        all.put("network.txt", this::network);
        all.put("hardware.txt", this::hardware);
        all.put("jobs.txt", this::jobs);
        all.put("connection-test.txt", this::test);
        all.put("preparation.txt", this::preparation);
        all.put("log.txt", () -> Masked.in(parts.log().lines()));
        all.put("memory.txt", MachineFacts::memory);
        all.put("disk.txt", () -> MachineFacts.disk(parts.data()));
        all.put("threads.txt", MachineFacts::threads);
        return all;
    }

    private String device() {
        DeviceState now = state.get();
        return line("Product", now.info().model())
                + line("Version", now.info().version())
                + line("Serial number", now.info().serial())
                + line("Name", Masked.in(now.info().name()))
                + line("Language", now.language())
                + line("Web Config", now.webConfig().map(Object::toString).orElse("none"))
                + line("Administrator has set his own", now.access().passwordChanged())
                + line("Sign-in", now.signIn().status())
                + line(
                        "Signed in",
                        now.signIn()
                                .account()
                                .map(a -> Masked.address(a.username()))
                                .orElse("nobody"))
                + line("Lapses", now.signIn().lapsesAt().map(Object::toString).orElse("-"))
                + line("Trouble", now.signIn().trouble().map(Sections::said).orElse("none"))
                + line("Mail", now.mailStand())
                + line("Disk full", now.diskFull())
                + MachineFacts.versions();
    }

    private String settings() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(settings.part(""))
                .forEach((name, value) ->
                        text.append(line(name, Bookkeeper.shows(name) ? Masked.in(value) : "(not shown)")));
        return text + line("kept for the mail server", settings.passwordKept());
    }

    private String network() {
        var network = state.get().network();
        return line("Host", network.hostName())
                + line("Gateway", network.gateway().orElse("none"))
                + line("DNS", String.join(", ", network.dns()))
                + network.interfaces().stream()
                        .map(i -> line(
                                i.name(),
                                i.kind() + (i.up() ? " up " : " down ") + i.mac() + " "
                                        + String.join(", ", i.addresses())))
                        .collect(Collectors.joining());
    }

    private String hardware() {
        DeviceState now = state.get();
        LabBoard board = lab.board();
        return line("Printer", now.printer())
                + line("Board", board.condition() + " " + board.reason())
                + line("Power supply", now.board().supply())
                + line("Screen asleep", now.board().asleep())
                + board.pins().stream()
                        .map(pin -> line(
                                "  " + pin.pin().name(),
                                "GPIO" + pin.pin().bcm() + " " + pin.pin().direction() + " "
                                        + (pin.pin().high() ? "high" : "low")
                                        + (pin.byHand() ? ", by hand" : "")))
                        .collect(Collectors.joining());
    }

    private String jobs() {
        DeviceState now = state.get();
        return line("Jobs", now.jobs().size() + ", here at most " + JOBS)
                + now.jobs().stream()
                        .limit(JOBS)
                        .map(job -> "\n" + job(job, now))
                        .collect(Collectors.joining());
    }

    private static String job(Job job, DeviceState now) {
        return line("Job", job.id() + " " + job.kind() + " " + job.state())
                + line(
                        "  recipients",
                        job.recipients().stream().map(Masked::address).collect(Collectors.joining(", ")))
                + line("  bytes", job.bytes())
                + line("  accepted, changed", job.submittedAt() + ", " + job.changedAt())
                + line(
                        "  tries, next",
                        job.attempts() + ", "
                                + job.nextAttempt().map(Object::toString).orElse("-"))
                + line("  server, account", job.server() + ", " + Masked.address(job.account()))
                + line("  outcome", job.verdict().map(Sections::said).orElse("-"))
                + now.hold(job).map(hold -> line("  waits", hold)).orElse("");
    }

    private String test() {
        return state.get()
                .diagnosis()
                .last()
                .map(report -> line("Ended", report.at())
                        + line("Server", report.server())
                        + line("Account", Masked.address(report.account()))
                        + line("Result", report.result())
                        + report.steps().stream()
                                .map(s -> line("  " + s.step(), s.took().toMillis() + " ms, " + said(s.verdict())))
                                .collect(Collectors.joining()))
                .orElse("never tested\n");
    }

    private String preparation() {
        Texts english = Texts.of(Language.EN);
        String version = state.get().info().version();
        return diagnosis.preparation().stream()
                .map(p -> line(p.step().name(), p.finding() + ": " + english.get(p.noteKey(), version)))
                .collect(Collectors.joining());
    }

    private static String said(Verdict verdict) {
        return verdict.kind() + " " + verdict.kind().code() + " " + Masked.in(verdict.detail());
    }
}

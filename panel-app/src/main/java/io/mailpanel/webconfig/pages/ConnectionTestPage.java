package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.diagnosis.DiagnosisState;
import io.mailpanel.device.text.TestWords;
import io.mailpanel.device.text.Words;
import io.mailpanel.mail.diagnosis.StepResult;
import io.mailpanel.mail.diagnosis.TestProgress;
import io.mailpanel.mail.diagnosis.TestReport;
import io.mailpanel.mail.diagnosis.TestResult;
import io.mailpanel.mail.diagnosis.TestStep;
import io.mailpanel.mail.smtp.SecureConnection;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Network &gt; Email Server &gt; Connection Test: each step as it ends, and what to do about the one that failed. */
public final class ConnectionTestPage implements Page {
    static final String PATH = "/network/email-server/connection-test";

    private final Site site;

    ConnectionTestPage(Site site) {
        this.site = site;
    }

    /** A step: its name, how it stands, how long it took, what was found or answered. */
    public record Row(String id, String name, String state, StatusPage.Tone tone, String took, String detail) {}

    /**
     * What the template draws.
     *
     * @param server whom it asks
     * @param running whether a test is under way
     * @param rows the steps
     * @param when when the last test ended; empty while one is under way
     * @param outcome what came of it
     * @param version changes with all that is drawn
     */
    public record Model(
            String server,
            boolean running,
            List<Row> rows,
            String when,
            Optional<Notice.Said> outcome,
            String version) {}

    @Override
    public void show(Visit visit) {
        visit.render("pages/connection-test.jte", model(visit));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::begin, "cancel", this::cancel);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("now", visit -> visit.part("part/connection-test-now.jte", model(visit)), "events", this::events);
    }

    private void begin(Visit visit) {
        site.device().diagnosis().begin();
        visit.go(PATH);
    }

    private void cancel(Visit visit) {
        site.device().diagnosis().cancel();
        visit.go(PATH);
    }

    private void events(Visit visit) {
        var session = visit.session();
        site.follow().stream(
                visit.ctx(),
                signal -> site.device().subscribe(state -> signal.run()),
                this::version,
                () -> site.sessions().alive(session));
    }

    private String version() {
        DeviceState state = site.device().state();
        return Integer.toHexString(Objects.hash(state.diagnosis(), state.mailServer()));
    }

    private Model model(Visit visit) {
        String version = version();
        DeviceState state = site.device().state();
        DiagnosisState now = state.diagnosis();
        Words words = site.words(visit.texts());
        Optional<TestReport> last = now.running().isPresent() ? Optional.empty() : now.last();
        return new Model(
                words.server(state.mailServer()),
                now.running().isPresent(),
                rows(now, state.mailServer().secured() == SecureConnection.NONE, visit, words.test()),
                last.map(report -> visit.texts().get("web.test.when", words.dateTime(report.at()), report.server()))
                        .orElse(""),
                last.map(report -> said(report, words.test())),
                version);
    }

    private static Notice.Said said(TestReport report, TestWords words) {
        Notice.Tone tone = report.result() == TestResult.SUCCESSFUL
                ? Notice.Tone.GOOD
                : report.good() ? Notice.Tone.WARNING : Notice.Tone.ERROR;
        return new Notice.Said(tone, words.result(report), words.remedy(report).orElse(""));
    }

    /** @param bare whether nothing is secured: then the step that would is left out */
    private static List<Row> rows(DiagnosisState state, boolean bare, Visit visit, TestWords words) {
        Optional<TestProgress> running = state.running();
        List<StepResult> done = running.map(TestProgress::done)
                .or(() -> state.last().map(TestReport::steps))
                .orElse(List.of());
        Optional<TestStep> current = running.flatMap(TestProgress::now);
        List<Row> rows = new ArrayList<>();
        for (TestStep step : TestStep.values()) {
            Optional<StepResult> result =
                    done.stream().filter(r -> r.step() == step).findFirst();
            if (result.isEmpty() && step == TestStep.TLS && (bare || beyond(done, current))) {
                continue;
            }
            String key = result.map(r -> r.good() ? "good" : "failed")
                    .orElse(current.equals(Optional.of(step)) ? "now" : "open");
            StatusPage.Tone tone = result.map(r -> r.good() ? StatusPage.Tone.GOOD : StatusPage.Tone.ERROR)
                    .orElse(StatusPage.Tone.QUIET);
            rows.add(new Row(
                    "step-" + step.name().toLowerCase(Locale.ROOT),
                    words.step(step),
                    visit.texts().get("test.state." + key),
                    tone,
                    result.map(r -> words.took(r.took())).orElse(""),
                    result.map(words::detail).orElse("")));
        }
        return rows;
    }

    /** Whether the test is past the step of TLS. */
    private static boolean beyond(List<StepResult> done, Optional<TestStep> current) {
        return Stream.concat(done.stream().map(StepResult::step), current.stream())
                .anyMatch(step -> step.compareTo(TestStep.TLS) > 0);
    }
}

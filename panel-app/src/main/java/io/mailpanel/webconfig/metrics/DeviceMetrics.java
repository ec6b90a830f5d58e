package io.mailpanel.webconfig.metrics;

import io.mailpanel.device.DeviceState;
import io.mailpanel.device.MailStand;
import io.mailpanel.device.WebDevice;
import io.mailpanel.hardware.PrinterStatus;
import io.mailpanel.mail.outbox.Job;
import io.mailpanel.mail.outbox.JobState;
import io.mailpanel.mail.signin.SignInState;
import io.mailpanel.mail.verdict.VerdictKind;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.CounterSnapshot.CounterDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot;
import io.prometheus.metrics.model.snapshots.StateSetSnapshot.StateSetDataPointSnapshot;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The device's state of this moment as numbers. No label holds an address, a subject or a name of anybody. */
final class DeviceMetrics implements MultiCollector {
    private static final double SECONDS_A_DAY = Duration.ofDays(1).toSeconds();

    private final WebDevice device;
    private final Clock clock;

    DeviceMetrics(WebDevice device, Clock clock) {
        this.device = device;
        this.clock = clock;
    }

    @Override
    public MetricSnapshots collect() {
        DeviceState state = device.state();
        MetricSnapshots.Builder all = MetricSnapshots.builder()
                .metricSnapshot(info(state))
                .metricSnapshot(jobs(state.jobs()))
                .metricSnapshot(gauge(
                        "mailpanel_queue_bytes",
                        "Size of the messages that are not sent yet",
                        waiting(state).stream().mapToLong(Job::bytes).sum()))
                .metricSnapshot(gauge(
                        "mailpanel_queue_oldest_seconds",
                        "Age of the oldest message that is not sent yet; 0 when none waits",
                        oldest(waiting(state))))
                .metricSnapshot(verdicts(device.metrics().verdicts()))
                .metricSnapshot(states(
                        "mailpanel_sign_in",
                        "How the sign-in at the email service stands",
                        SignInState.Status.values(),
                        state.signIn().status()))
                .metricSnapshot(gauge(
                        "mailpanel_mail_ready",
                        "1 when mail can be sent as the device is set up and signed in",
                        state.mailStand() == MailStand.READY ? 1 : 0))
                .metricSnapshot(
                        states("mailpanel_printer", "What the printer says", PrinterStatus.values(), state.printer()));
        state.signIn()
                .lapsesAt()
                .ifPresent(at -> all.metricSnapshot(gauge(
                        "mailpanel_sign_in_days_left",
                        "Days until the sign-in lapses at the latest, if the device cannot refresh it",
                        Duration.between(clock.instant(), at).toSeconds() / SECONDS_A_DAY)));
        return all.build();
    }

    private static InfoSnapshot info(DeviceState state) {
        return InfoSnapshot.builder()
                .name("mailpanel")
                .help("The program")
                .dataPoint(InfoDataPointSnapshot.builder()
                        .labels(Labels.of("version", state.info().version()))
                        .build())
                .build();
    }

    private static GaugeSnapshot jobs(List<Job> jobs) {
        Map<JobState, Long> counts = new EnumMap<>(JobState.class);
        jobs.forEach(job -> counts.merge(job.state(), 1L, Long::sum));
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name("mailpanel_jobs").help("Jobs in the queue and in the history");
        for (JobState state : JobState.values()) {
            gauge.dataPoint(point(counts.getOrDefault(state, 0L), Labels.of("state", lower(state))));
        }
        return gauge.build();
    }

    private static CounterSnapshot verdicts(Map<VerdictKind, Long> counts) {
        CounterSnapshot.Builder counter = CounterSnapshot.builder()
                .name("mailpanel_send_verdicts")
                .help("How tries to send ended since the start, by the code that the panel shows; 0 is sent");
        counts.forEach((kind, count) -> counter.dataPoint(CounterDataPointSnapshot.builder()
                .value(count)
                .labels(Labels.of("code", Integer.toString(kind.code()), "kind", lower(kind)))
                .build()));
        return counter.build();
    }

    private static <E extends Enum<E>> StateSetSnapshot states(String name, String help, E[] values, E now) {
        StateSetDataPointSnapshot.Builder point = StateSetDataPointSnapshot.builder();
        for (E value : values) {
            point.state(lower(value), value == now);
        }
        return StateSetSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(point.build())
                .build();
    }

    private static GaugeSnapshot gauge(String name, String help, double value) {
        return GaugeSnapshot.builder()
                .name(name)
                .help(help)
                .dataPoint(point(value, Labels.EMPTY))
                .build();
    }

    private static GaugeDataPointSnapshot point(double value, Labels labels) {
        return GaugeDataPointSnapshot.builder().value(value).labels(labels).build();
    }

    private static List<Job> waiting(DeviceState state) {
        return state.jobs().stream().filter(job -> job.state().active()).toList();
    }

    private double oldest(List<Job> waiting) {
        Instant now = clock.instant();
        return waiting.stream()
                .mapToLong(job -> Duration.between(job.submittedAt(), now).toSeconds())
                .max()
                .orElse(0);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

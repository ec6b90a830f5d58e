package io.mailpanel.webconfig.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailpanel.device.support.LogEntry;
import io.mailpanel.device.support.LogEntry.Grade;
import io.mailpanel.device.support.SupportDesk;
import io.mailpanel.device.text.AuditWords;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Device Management &gt; Logs: the program's log, and the support bundle. */
public final class LogsPage implements Page {
    static final String PATH = "/device-management/logs";

    private static final List<Integer> COUNTS = List.of(50, 200, SupportDesk.MOST_RECORDS);

    private final Site site;

    LogsPage(Site site) {
        this.site = site;
    }

    /**
     * A record in words.
     *
     * @param time day and time with seconds
     * @param grade how grave it is
     * @param what its first line
     * @param trace the other lines, or empty
     */
    public record Row(String time, Grade grade, String what, String trace) {
        /** The class of its mark. */
        public String css() {
            return switch (grade) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case INFO, FINE -> "quiet";
            };
        }
    }

    /**
     * What the template draws.
     *
     * @param least the filter: how grave at least
     * @param most the filter: how many at most
     * @param rows the newest first
     * @param readable whether the log could be read
     */
    public record Model(Grade least, int most, List<Row> rows, boolean readable) {
        /** How long a bundle takes at most. */
        public long seconds() {
            return SupportDesk.PATIENCE.toSeconds();
        }

        /** What can be chosen for {@link #least}. */
        public List<Grade> grades() {
            return List.of(Grade.INFO, Grade.WARNING, Grade.ERROR);
        }

        /** What can be chosen for {@link #most}. */
        public List<Integer> counts() {
            return COUNTS;
        }
    }

    @Override
    public void show(Visit visit) {
        Grade least = grade(visit.ctx().queryParam("least"));
        int most = count(visit.ctx().queryParam("most"));
        AuditWords words = new AuditWords(visit.texts(), site.times());
        try {
            List<Row> rows = desk().log(least, most).stream()
                    .map(entry -> row(entry, words))
                    .toList();
            visit.render("pages/logs.jte", new Model(least, most, rows, true));
        } catch (IOException e) {
            visit.say(Notice.of(Tone.ERROR, "web.logs.unreadable"));
            visit.render("pages/logs.jte", new Model(least, most, List.of(), false));
        }
    }

    private Row row(LogEntry entry, AuditWords words) {
        String[] lines = site.sessions().without(entry.text()).split("\n", 2);
        return new Row(words.time(entry.at()), entry.grade(), lines[0], lines.length > 1 ? lines[1] : "");
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("support-bundle", this::bundle);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("mailpanel.log", this::file);
    }

    private void file(Visit visit) throws IOException {
        give(
                visit,
                "text/plain; charset=utf-8",
                "log",
                site.sessions().without(new String(desk().logFile(), UTF_8)).getBytes(UTF_8));
    }

    private void bundle(Visit visit) {
        Optional<byte[]> bundle = desk().bundle(site.sessions()::without);
        if (bundle.isPresent()) {
            give(visit, "application/zip", "zip", bundle.get());
        } else {
            visit.say(Notice.of(Tone.WARNING, "web.logs.bundle.busy"));
            show(visit.refused());
        }
    }

    private void give(Visit visit, String type, String ending, byte[] content) {
        String serial = site.device().state().info().serial().replaceAll("[^A-Za-z0-9-]", "");
        String at = DateTimeFormatter.ofPattern("yyyyMMdd-HHmm")
                .withZone(site.clock().getZone())
                .format(site.clock().instant());
        visit.ctx()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"mailpanel-" + serial + "-" + at + "." + ending + "\"")
                .result(content);
    }

    private SupportDesk desk() {
        return site.device().support();
    }

    /** Whatever else stands in the address means all. */
    private static Grade grade(String name) {
        return Grade.WARNING.name().equals(name)
                ? Grade.WARNING
                : Grade.ERROR.name().equals(name) ? Grade.ERROR : Grade.INFO;
    }

    private static int count(String number) {
        return COUNTS.stream()
                .filter(c -> c.toString().equals(number))
                .findFirst()
                .orElse(COUNTS.get(0));
    }
}

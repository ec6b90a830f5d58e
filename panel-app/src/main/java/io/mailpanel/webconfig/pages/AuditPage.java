package io.mailpanel.webconfig.pages;

import io.mailpanel.device.audit.AuditEntry;
import io.mailpanel.device.text.AuditWords;
import io.mailpanel.webconfig.Site;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Product Security &gt; Audit Log: who changed what, the newest first, page by page, and as a file. */
public final class AuditPage implements Page {
    static final String PATH = "/product-security/audit-log";

    private static final int ROWS = 25;

    private final Site site;

    AuditPage(Site site) {
        this.site = site;
    }

    /** A line of the log in words. */
    public record Row(String time, String who, String what, List<String> details) {}

    /**
     * What the template draws.
     *
     * @param rows this page's lines
     * @param count how many there are in all
     * @param older the number to go on from; empty on the last page
     * @param newest whether this is the first page
     */
    public record Model(List<Row> rows, int count, Optional<Long> older, boolean newest) {}

    @Override
    public void show(Visit visit) {
        long before = number(visit.ctx().queryParam("before"));
        List<AuditEntry> found = site.device().audit().entries(before, ROWS + 1);
        List<AuditEntry> shown = found.subList(0, Math.min(ROWS, found.size()));
        Optional<Long> older =
                found.size() > ROWS ? Optional.of(shown.get(ROWS - 1).id()) : Optional.empty();
        AuditWords words = words(visit);
        visit.render(
                "pages/audit.jte",
                new Model(
                        shown.stream()
                                .map(e -> new Row(
                                        words.time(e.at()), words.who(e.actor()), words.what(e), words.details(e)))
                                .toList(),
                        site.device().audit().count(),
                        older,
                        before == Long.MAX_VALUE));
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("csv", this::csv);
    }

    private void csv(Visit visit) {
        ZoneId zone = site.clock().getZone();
        String day = DateTimeFormatter.ISO_LOCAL_DATE
                .withZone(zone)
                .format(site.clock().instant());
        DateTimeFormatter times = DateTimeFormatter.ISO_OFFSET_DATE_TIME.withZone(zone);
        AuditWords words = words(visit);
        Csv csv = new Csv();
        csv.row(
                visit.text("web.audit.time"),
                visit.text("web.audit.who"),
                visit.text("web.audit.from"),
                visit.text("web.audit.code"),
                visit.text("web.audit.what"),
                visit.text("web.audit.details"));
        site.device()
                .audit()
                .each(e -> csv.row(
                        times.format(e.at()),
                        words.kind(e.actor()),
                        e.actor().from(),
                        e.event().name(),
                        words.what(e),
                        String.join("; ", words.details(e))));
        visit.ctx().contentType("text/csv; charset=utf-8");
        visit.ctx().header("Content-Disposition", "attachment; filename=\"mailpanel-audit-" + day + ".csv\"");
        visit.ctx().result(csv.bytes());
    }

    private AuditWords words(Visit visit) {
        return new AuditWords(visit.texts(), site.times());
    }

    /** Where to go on from; whatever else stands in the address begins with the newest. */
    private static long number(String before) {
        return before != null && before.matches("\\d{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }
}

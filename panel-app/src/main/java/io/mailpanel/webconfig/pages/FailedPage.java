package io.mailpanel.webconfig.pages;

import io.mailpanel.device.text.AuditWords;
import io.mailpanel.webconfig.Site;
import java.util.List;

/** Product Security &gt; Failed Log-ins: where wrong passwords came from, and how long each has to wait now. */
public final class FailedPage implements Page {
    static final String PATH = "/product-security/failed-log-ins";

    private final Site site;

    FailedPage(Site site) {
        this.site = site;
    }

    /** The wrong passwords of one place; the delay in words, empty for none. */
    public record Row(String from, String count, String last, String delay) {}

    @Override
    public void show(Visit visit) {
        AuditWords words = new AuditWords(visit.texts(), site.times());
        List<Row> rows = site.device().audit().failedLogIns().stream()
                .map(f -> {
                    long wait = site.device().access().waitSeconds(words.place(f.actor()));
                    return new Row(
                            words.from(f.actor()),
                            Integer.toString(f.count()),
                            words.time(f.last()),
                            wait == 0 ? "" : visit.text("web.failed.seconds", wait));
                })
                .toList();
        visit.render("pages/failed.jte", rows);
    }
}

package io.mailpanel.webconfig.pages;

import io.mailpanel.device.text.Words;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.session.Session;
import java.util.List;
import java.util.Map;

/** Product Security &gt; Sessions: who is logged in to Web Config, and an end to it. */
public final class SessionsPage implements Page {
    static final String PATH = "/product-security/sessions";

    private final Site site;

    SessionsPage(Site site) {
        this.site = site;
    }

    /**
     * A session.
     *
     * @param mine whether it is this browser's
     * @param changing whether the initial password has not been changed in it yet
     */
    public record Row(String from, String since, String seen, boolean mine, boolean changing, String handle) {}

    @Override
    public void show(Visit visit) {
        Words words = site.words(visit.texts());
        List<Row> rows = site.sessions().open().stream()
                .map(s -> new Row(
                        s.from(),
                        words.dateTime(s.began()),
                        words.dateTime(s.used()),
                        s == visit.session(),
                        s.standing() == Session.Standing.CHANGING,
                        s.handle()))
                .toList();
        visit.render("pages/sessions.jte", rows);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("end", this::end, "end-others", this::endOthers);
    }

    private void end(Visit visit) {
        String handle = visit.field("session");
        boolean mine = handle.equals(visit.session().handle());
        boolean ended = !mine && site.sessions().endByHandle(handle);
        visit.session()
                .say(Notice.of(ended ? Tone.GOOD : Tone.INFO, ended ? "web.sessions.ended" : "web.sessions.over"));
        visit.go(PATH);
    }

    private void endOthers(Visit visit) {
        site.sessions().endOthers(visit.session());
        visit.session().say(Notice.of(Tone.GOOD, "web.sessions.others-ended"));
        visit.go(PATH);
    }
}

package io.mailpanel.webconfig.pages;

import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.certificates.Roots;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.device.text.Words;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Network Security &gt; Root Certificate Update: the root certificates of the system, or an imported bundle. */
public final class RootsPage implements Page {
    static final String PATH = "/network-security/root-certificate-update";

    private static final String TEMPLATE = "pages/roots.jte";

    private final Site site;

    RootsPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param roots those in use
     * @param date their date in words; empty if it is not known
     * @param error what was wrong with the last file; empty if nothing
     */
    public record Model(Roots roots, String date, String error) {
        /** The largest file, KiB. */
        public int mostKib() {
            return TrustDesk.MOST_BUNDLE_BYTES / 1024;
        }

        /** The fewest certificates. */
        public int fewest() {
            return TrustDesk.FEWEST_ROOTS;
        }

        /** The most certificates. */
        public int most() {
            return TrustDesk.MOST_ROOTS;
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::update, "system", this::system);
    }

    @Override
    public int mostUploaded() {
        return 2 * TrustDesk.MOST_BUNDLE_BYTES;
    }

    private void update(Visit visit) throws IOException {
        try {
            desk().importRoots(visit.file("file"), visit.fileName("file"));
            visit.session()
                    .say(Notice.of(
                            Tone.GOOD, "web.roots.imported", desk().roots().certificates()));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused);
        }
    }

    private void system(Visit visit) {
        try {
            desk().useSystemRoots();
            visit.session().say(Notice.of(Tone.GOOD, "web.roots.system.done"));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused);
        }
    }

    private void refuse(Visit visit, Refused refused) {
        visit.refused();
        draw(visit, Errors.of(refused.errors(), visit.texts(), List.of(TrustDesk.FILE)));
    }

    private void draw(Visit visit, Errors errors) {
        LapsingNotices.say(site, visit, EnumSet.of(Lapsing.Kind.ROOT));
        if (errors.any()) {
            visit.say(Notice.of(Tone.ERROR, "web.upload.refused"));
        }
        Words words = site.words(visit.texts());
        Roots roots = desk().roots();
        String date = roots.date().map(words::date).orElse("");
        visit.render(TEMPLATE, new Model(roots, date, errors.of(TrustDesk.FILE)));
    }

    private TrustDesk desk() {
        return site.device().trust();
    }
}

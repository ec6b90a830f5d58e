package io.mailpanel.webconfig.pages;

import io.mailpanel.device.certificates.Authority;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.certificates.TrustDesk;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Network Security &gt; CA Certificate: the authorities that are believed besides the root certificates. */
public final class CaPage implements Page {
    static final String PATH = "/network-security/ca-certificate";

    private static final String TEMPLATE = "pages/ca.jte";

    private final Site site;

    CaPage(Site site) {
        this.site = site;
    }

    /**
     * An authority on the page.
     *
     * @param facts what it says of itself
     * @param configured whether mail.ca names it
     */
    public record Row(CertificateView facts, boolean configured) {}

    /**
     * What the template draws.
     *
     * @param rows the authorities
     * @param error what was wrong with the last file; empty if nothing
     */
    public record Model(List<Row> rows, String error) {
        /** The largest file, KiB. */
        public int mostKib() {
            return TrustDesk.MOST_AUTHORITY_BYTES / 1024;
        }

        /** The most authorities that are kept. */
        public int most() {
            return TrustDesk.MOST_AUTHORITIES;
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::add, "remove", this::remove);
    }

    @Override
    public int mostUploaded() {
        return 2 * TrustDesk.MOST_AUTHORITY_BYTES;
    }

    private void add(Visit visit) throws IOException {
        try {
            List<Authority> fresh = desk().importAuthorities(visit.file("file"));
            visit.session().say(Notice.of(Tone.GOOD, "web.ca.imported", fresh.size(), names(fresh)));
            visit.go(PATH);
        } catch (Refused refused) {
            visit.refused();
            draw(visit, Errors.of(refused.errors(), visit.texts(), List.of(TrustDesk.FILE)));
        }
    }

    private void remove(Visit visit) {
        try {
            boolean removed = desk().removeAuthority(visit.field("fingerprint"));
            visit.session()
                    .say(removed ? Notice.of(Tone.GOOD, "web.ca.removed") : Notice.of(Tone.WARNING, "web.ca.gone"));
            visit.go(PATH);
        } catch (Refused refused) {
            visit.refused();
            draw(visit, Errors.of(refused.errors(), visit.texts(), List.of()));
        }
    }

    private void draw(Visit visit, Errors errors) {
        LapsingNotices.say(site, visit, EnumSet.of(Lapsing.Kind.AUTHORITY));
        if (errors.any()) {
            visit.say(Notice.of(Tone.ERROR, "web.upload.refused"));
        }
        errors.others().forEach(text -> visit.say(new Notice(Tone.ERROR, t -> text, t -> "")));
        List<Row> rows = desk().authorities().stream()
                .map(a -> new Row(
                        CertificateView.of(a.facts(), visit.texts(), site.words(visit.texts())), a.configured()))
                .toList();
        visit.render(TEMPLATE, new Model(rows, errors.of(TrustDesk.FILE)));
    }

    private static String names(List<Authority> fresh) {
        return String.join(
                        ", ", fresh.stream().limit(3).map(a -> a.facts().name()).toList())
                + (fresh.size() > 3 ? " …" : "");
    }

    private TrustDesk desk() {
        return site.device().trust();
    }
}

package io.mailpanel.webconfig.pages;

import io.mailpanel.device.certificates.CertificateFacts;
import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.text.LapsingWords;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Site;
import java.util.Set;

/** Says on a page which certificates are near their end, and which are past it. */
final class LapsingNotices {
    private LapsingNotices() {}

    /** @param kinds which of them belong on the page */
    static void say(Site site, Visit visit, Set<Lapsing.Kind> kinds) {
        Lapsing.of(site.device().trust(), site.device().webCertificate()).stream()
                .filter(lapsing -> kinds.contains(lapsing.kind()))
                .forEach(lapsing -> visit.say(notice(site, lapsing)));
    }

    private static Notice notice(Site site, Lapsing lapsing) {
        CertificateFacts facts = lapsing.facts();
        return new Notice(
                facts.life() == CertificateFacts.Life.EXPIRED ? Notice.Tone.ERROR : Notice.Tone.WARNING,
                texts -> new LapsingWords(texts, site.words(texts))
                        .what(lapsing.kind(), facts.life(), lapsing.name(), facts.until()),
                texts -> new LapsingWords(texts, site.words(texts)).remedy(lapsing.kind()));
    }
}

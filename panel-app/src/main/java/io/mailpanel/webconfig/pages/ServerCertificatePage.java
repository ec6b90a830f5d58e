package io.mailpanel.webconfig.pages;

import io.mailpanel.device.certificates.Lapsing;
import io.mailpanel.device.certificates.ServerCertificate;
import io.mailpanel.device.certificates.ServerCertificateDesk;
import io.mailpanel.device.settings.Refused;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Network Security &gt; Server Certificate: by what browsers know Web Config. */
public final class ServerCertificatePage implements Page {
    static final String PATH = "/network-security/server-certificate";

    private static final String TEMPLATE = "pages/server-certificate.jte";

    private final Site site;

    ServerCertificatePage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param certificate the one in use
     * @param view the same in words
     * @param error what was wrong with the last files; empty if nothing
     */
    public record Model(Optional<ServerCertificate> certificate, Optional<CertificateView> view, String error) {
        /** The largest file, KiB. */
        public int mostKib() {
            return ServerCertificateDesk.MOST_BYTES / 1024;
        }

        /** The names that it is good for, on one line. */
        public String names() {
            return certificate.map(c -> String.join(", ", c.names())).orElse("");
        }

        /** The device's names that it is not good for, on one line. */
        public String missing() {
            return certificate.map(c -> String.join(", ", c.missing())).orElse("");
        }
    }

    @Override
    public void show(Visit visit) {
        draw(visit, Errors.NONE);
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::pair, "own", this::own);
    }

    @Override
    public Map<String, Act> parts() {
        return Map.of("certificate.pem", this::export);
    }

    @Override
    public int mostUploaded() {
        return 4 * ServerCertificateDesk.MOST_BYTES;
    }

    private void pair(Visit visit) throws IOException {
        byte[] key = visit.file("key");
        byte[] certificate = visit.file("certificate");
        char[] password = visit.field("key-password").toCharArray();
        try {
            desk().importPair(certificate, key, password);
            visit.session().say(Notice.of(Tone.GOOD, "web.server.imported").advising("web.server.again"));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(certificate, (byte) 0);
            Arrays.fill(password, '\0');
        }
    }

    private void own(Visit visit) {
        try {
            desk().useOwn();
            visit.session().say(Notice.of(Tone.GOOD, "web.server.own.done").advising("web.server.again"));
            visit.go(PATH);
        } catch (Refused refused) {
            refuse(visit, refused);
        }
    }

    private void export(Visit visit) {
        String pem = desk().pem().orElse("");
        visit.ctx()
                .contentType("application/x-pem-file")
                .header("Content-Disposition", "attachment; filename=\"mailpanel-web-config.pem\"")
                .result(pem);
    }

    private void refuse(Visit visit, Refused refused) {
        visit.refused();
        draw(visit, Errors.of(refused.errors(), visit.texts(), List.of(ServerCertificateDesk.FILE)));
    }

    private void draw(Visit visit, Errors errors) {
        LapsingNotices.say(site, visit, EnumSet.of(Lapsing.Kind.SERVER));
        if (errors.any()) {
            visit.say(Notice.of(Tone.ERROR, "web.upload.refused"));
        }
        Optional<ServerCertificate> now = desk().now();
        visit.render(
                TEMPLATE,
                new Model(
                        now,
                        now.map(c -> CertificateView.of(c.facts(), visit.texts(), site.words(visit.texts()))),
                        errors.of(ServerCertificateDesk.FILE)));
    }

    private ServerCertificateDesk desk() {
        return site.device().webCertificate();
    }
}

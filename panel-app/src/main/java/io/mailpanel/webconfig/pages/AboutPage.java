package io.mailpanel.webconfig.pages;

import io.mailpanel.device.DeviceInfo;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.WebConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Device Management &gt; About: what this is, whose names are in it, and the licences of other people's work. */
public final class AboutPage implements Page {
    static final String PATH = "/device-management/about";

    private final Site site;
    private final List<LicenceText.Block> licences;

    AboutPage(Site site) {
        this.site = site;
        try (InputStream in = WebConfig.class.getResourceAsStream("third-party.md")) {
            this.licences = LicenceText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the template draws.
     *
     * @param info which device this is
     * @param licences the document of other people's work, in English
     */
    public record Model(DeviceInfo info, List<LicenceText.Block> licences) {}

    @Override
    public void show(Visit visit) {
        visit.render("pages/about.jte", new Model(site.device().state().info(), licences));
    }
}

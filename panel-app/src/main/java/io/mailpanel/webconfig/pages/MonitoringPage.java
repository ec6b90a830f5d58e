package io.mailpanel.webconfig.pages;

import io.mailpanel.device.metrics.MetricsDesk;
import io.mailpanel.webconfig.Notice;
import io.mailpanel.webconfig.Notice.Tone;
import io.mailpanel.webconfig.Site;
import io.mailpanel.webconfig.metrics.MetricsRoute;
import java.util.Map;

/** Device Management &gt; Monitoring: whether Prometheus may ask, and with what token. */
public final class MonitoringPage implements Page {
    static final String PATH = "/device-management/monitoring";

    private final Site site;

    MonitoringPage(Site site) {
        this.site = site;
    }

    /**
     * What the template draws.
     *
     * @param on whether it is on
     * @param address what Prometheus asks
     * @param target host and port of it
     * @param token the new token, on the one page that shows it; else empty
     */
    public record Model(boolean on, String address, String target, String token) {}

    @Override
    public void show(Visit visit) {
        String target = visit.ctx().header("Host");
        visit.render(
                "pages/monitoring.jte",
                new Model(
                        desk().on(),
                        "https://" + target + MetricsRoute.PATH,
                        target,
                        visit.session().takeOnce()));
    }

    @Override
    public Map<String, Act> acts() {
        return Map.of("", this::renew, "off", this::off);
    }

    private void renew(Visit visit) {
        visit.session().once(desk().renew());
        visit.go(PATH);
    }

    private void off(Visit visit) {
        desk().off();
        visit.session().say(Notice.of(Tone.GOOD, "web.monitoring.switched-off"));
        visit.go(PATH);
    }

    private MetricsDesk desk() {
        return site.device().metrics();
    }
}

package io.mailpanel.webconfig.metrics;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import io.mailpanel.device.metrics.MetricsDesk;
import io.mailpanel.webconfig.Site;
import io.prometheus.metrics.expositionformats.ExpositionFormatWriter;
import io.prometheus.metrics.expositionformats.ExpositionFormats;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What Prometheus fetches, with its own token and no session; while it is switched off there is no such page. */
public final class MetricsRoute {
    /** Where it answers. */
    public static final String PATH = "/metrics";

    private static final String BEARER = "Bearer ";

    private final MetricsDesk desk;
    private final PrometheusRegistry registry = new PrometheusRegistry();
    private final ExpositionFormats formats = ExpositionFormats.init();
    private final DeviceMetrics values;
    private boolean complete;

    /** @param site the device, and the time */
    public MetricsRoute(Site site) {
        this.desk = site.device().metrics();
        this.values = new DeviceMetrics(site.device(), site.clock());
    }

    /** Adds the route. */
    public void route(RoutesConfig routes) {
        routes.get(PATH, this::answer);
    }

    private void answer(Context ctx) throws IOException {
        if (!desk.on()) {
            throw new NotFoundResponse();
        }
        String given = ctx.header("Authorization");
        if (given == null
                || !given.regionMatches(true, 0, BEARER, 0, BEARER.length())
                || !desk.admits(given.substring(BEARER.length()).strip())) {
            ctx.status(401).header("WWW-Authenticate", "Bearer realm=\"metrics\"");
            ctx.contentType("text/plain; charset=utf-8")
                    .result("The token of Device Management > Monitoring is needed.\n");
            return;
        }
        ExpositionFormatWriter writer = formats.findWriter(ctx.header("Accept"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.write(out, registry().scrape());
        ctx.contentType(writer.getContentType()).result(out.toByteArray());
    }

    /** The JVM's own are only begun when somebody asks: they cost time at the start. */
    private synchronized PrometheusRegistry registry() {
        if (!complete) {
            registry.register(values);
            JvmMetrics.builder().register(registry);
            complete = true;
        }
        return registry;
    }
}

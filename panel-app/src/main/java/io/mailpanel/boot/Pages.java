package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.device.DeviceCore;
import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.webconfig.WebConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens the administrator's pages. */
final class Pages {
    private static final Logger LOG = LoggerFactory.getLogger(Pages.class);

    private final Config config;
    private final Clock clock;
    private final Lifecycle life;

    Pages(Config config, Clock clock, Lifecycle life) {
        this.config = config;
        this.clock = clock;
        this.life = life;
    }

    /** Web Config, its address told to the device; empty, and logged, if it cannot answer: the panel works without. */
    Optional<WebConfig> open(DeviceCore device, Stage stage) {
        try {
            DeviceServerCertificate.Keys keys = device.webCertificate().open();
            WebConfig web = life.keep(WebConfig.start(
                    device,
                    Optional.of(stage),
                    new WebConfig.Options(
                            config.webConfig().address(),
                            freePort(),
                            keys.store(),
                            keys.password(),
                            config.webConfig().liveView() ? WebConfig.Live.DEMO_LOOPBACK : WebConfig.Live.OFF,
                            clock)));
            device.webCertificate().serve(other -> web.present(other.store(), other.password()));
            device.webConfigAt(web.address());
            LOG.info("Web Config answers at {}", web.address());
            return Optional.of(web);
        } catch (IOException | RuntimeException e) {
            LOG.error("Web Config cannot answer; see webconfig.address and webconfig.port in mailpanel.toml", e);
            return Optional.empty();
        }
    }

    /** The configured port, or 0 for any when that one cannot be had. */
    private int freePort() throws IOException {
        int port = config.webConfig().port();
        InetAddress address = InetAddress.getByName(config.webConfig().address());
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
            return port;
        } catch (java.net.BindException e) {
            LOG.warn("port {} of {} cannot be had ({}): Web Config takes another", port, address, e.getMessage());
            return 0;
        }
    }
}

package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.device.DeviceCore;
import io.mailpanel.device.certificates.DeviceServerCertificate;
import io.mailpanel.device.stage.Stage;
import io.mailpanel.webconfig.WebConfig;
import java.io.IOException;
import java.net.SocketException;
import java.net.URI;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
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
            WebConfig web = life.keep(start(device, stage, keys));
            device.webCertificate().serve(other -> web.present(other.store(), other.password()));
            URI first = web.address();
            device.webConfigAt(first);
            // An address that is set, or that the network gives anew, is shown at once.
            AtomicReference<URI> shown = new AtomicReference<>(first);
            device.subscribe(state -> {
                URI address = web.address(state.network());
                if (!address.equals(shown.getAndSet(address))) {
                    device.webConfigAt(address);
                }
            });
            LOG.info("Web Config answers at {}", first);
            return Optional.of(web);
        } catch (IOException | RuntimeException e) {
            LOG.error("Web Config cannot answer; see webconfig.address and webconfig.port in mailpanel.toml", e);
            return Optional.empty();
        }
    }

    /**
     * At the configured port, or at any when that one cannot be had. Nobody asks before whether it is free: of two devices
     * started together both would hear yes.
     */
    private WebConfig start(DeviceCore device, Stage stage, DeviceServerCertificate.Keys keys) {
        int port = config.webConfig().port();
        try {
            return start(device, stage, keys, port);
        } catch (RuntimeException e) {
            Optional<Throwable> socket = refused(e);
            if (port == 0 || socket.isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "port {} of {} cannot be had ({}): Web Config takes another",
                    port,
                    config.webConfig().address(),
                    socket.get().getMessage());
            return start(device, stage, keys, 0);
        }
    }

    private WebConfig start(DeviceCore device, Stage stage, DeviceServerCertificate.Keys keys, int port) {
        return WebConfig.start(
                device,
                Optional.of(stage),
                new WebConfig.Options(
                        config.webConfig().address(),
                        port,
                        keys.store(),
                        keys.password(),
                        config.webConfig().liveView() ? WebConfig.Live.DEMO_LOOPBACK : WebConfig.Live.OFF,
                        clock,
                        config.maker().securityContact()));
    }

    /** What the system said where it did not give the port: it is taken, or it may not be had. */
    private static Optional<Throwable> refused(RuntimeException e) {
        return Stream.<Throwable>iterate(e, Objects::nonNull, Throwable::getCause)
                .filter(SocketException.class::isInstance)
                .findFirst();
    }
}

package io.mailpanel.boot;

import io.mailpanel.boot.config.Config;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.fault.BadSwitch;
import io.mailpanel.mail.democloud.fault.Switch;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Whom the device signs in to and sends with.
 *
 * @param identity where and as what to sign in
 * @param trust which certificates its servers may show
 * @param tokenHosts the only hosts that may receive a token
 * @param demo the stand-in, where it is that
 */
record Cloud(IdentityConfig identity, Trust trust, List<String> tokenHosts, Optional<DemoCloud> demo) {

    /**
     * The configured one; the demo's is started, and kept by life.
     *
     * @param faults what goes wrong in the demo's from the start
     */
    static Cloud of(Config config, Path data, Clock clock, Lifecycle life, List<Switch> faults) throws IOException {
        return config.cloud() == Config.Cloud.DEMO ? demo(config, data, clock, life, faults) : configured(config, data);
    }

    private static Cloud configured(Config config, Path data) throws IOException {
        Config.IdentitySection identity = config.identity();
        return new Cloud(
                new IdentityConfig(identity.clientId(), identity.tenant(), identity.endpoint(), identity.scope()),
                Trust.load(config.mail().ca(), authorities(data)),
                config.mail().hosts(),
                Optional.empty());
    }

    private static Cloud demo(Config config, Path data, Clock clock, Lifecycle life, List<Switch> faults)
            throws IOException {
        Config.DemoSection demo = config.demo();
        DemoCloud cloud = life.keep(DemoCloud.start(new DemoCloud.Options(
                data.resolve("demo/cloud"), demo.identityPort(), demo.smtpPort(), demo.pollInterval(), clock)));
        for (Switch fault : faults) {
            try {
                cloud.faults().switchOn(fault);
            } catch (BadSwitch e) {
                throw new IllegalStateException("the command line let it through", e);
            }
        }
        return new Cloud(
                new IdentityConfig(DemoCloud.CLIENT_ID, "", cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                Trust.load(Optional.of(cloud.caFile()), authorities(data)),
                List.of("localhost:" + cloud.smtpPort()),
                Optional.of(cloud));
    }

    /** The folder of imported certificate authorities. */
    private static Path authorities(Path data) {
        return data.resolve("certificates");
    }
}

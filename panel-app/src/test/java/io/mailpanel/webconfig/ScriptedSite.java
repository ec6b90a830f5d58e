package io.mailpanel.webconfig;

import io.mailpanel.device.TickingClock;
import io.mailpanel.device.stage.Stage;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Web Config on a real port over a scripted device that has an administrator's password, and a client that trusts it. */
abstract class ScriptedSite {
    @TempDir
    Path folder;

    final TickingClock clock = new TickingClock(Instant.parse("2026-03-02T11:05:00Z"));
    ScriptedDevice device;
    KeyStore keys;
    WebConfig web;
    Client client;

    @BeforeEach
    void startSite() throws Exception {
        device = new ScriptedDevice(folder, clock).withPassword();
        keys = TlsKeys.selfSigned();
        web = WebConfig.start(
                device,
                stage(),
                new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, clock));
        client = new Client(web, keys);
    }

    /** The panel. */
    Optional<Stage> stage() {
        return Optional.empty();
    }

    @AfterEach
    void endSite() {
        web.close();
        device.close();
    }
}

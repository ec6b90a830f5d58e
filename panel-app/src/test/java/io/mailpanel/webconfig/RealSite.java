package io.mailpanel.webconfig;

import io.mailpanel.device.text.Language;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.smtp.AdditionalNetwork;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Web Config of the real device, in English, and a client without scripts that is logged in as its administrator. */
abstract class RealSite {
    static final String ADMIN = "Administrator-1";
    static final String BASIC = "/network/email-server/basic";

    @TempDir
    Path folder;

    RealDevice real;
    Client client;
    KeyStore keys;
    private WebConfig web;

    @BeforeEach
    void startSite() throws Exception {
        keys = TlsKeys.selfSigned();
        before();
        real = new RealDevice(folder, DemoCloud.CLIENT_ID, additional(), true, machine());
        web = WebConfig.start(
                real.device,
                Optional.empty(),
                new WebConfig.Options("127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, real.clock));
        real.device.setLanguage(Language.EN);
        client = new Client(web, keys);
        char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
        real.access.changePassword(initial, ADMIN.toCharArray(), "panel");
        client.logIn(ADMIN);
    }

    @AfterEach
    void endSite() throws Exception {
        web.close();
        real.close();
    }

    /** Sees to what stands on the disk before the device begins. */
    void before() throws Exception {}

    /** The device's second network. */
    AdditionalNetwork additional() {
        return AdditionalNetwork.NONE;
    }

    /** What the device runs on. */
    RealMachine machine() throws Exception {
        return RealMachine.looked();
    }

    /** Email Server &gt; Basic as it is now. */
    String page() throws Exception {
        return client.get(BASIC).body();
    }

    /** Sends the form of Email Server &gt; Basic. */
    String post(String act, Map<String, String> fields) throws Exception {
        Map<String, String> all = new HashMap<>(fields);
        all.put("csrf", Client.csrf(page()));
        return client.post(BASIC + act, all).body();
    }
}

package io.mailpanel.mail.signin;

import io.mailpanel.mail.EmailService;
import io.mailpanel.mail.IdentityConfig;
import io.mailpanel.mail.Owner;
import io.mailpanel.mail.democloud.Browser;
import io.mailpanel.mail.democloud.DemoCloud;
import io.mailpanel.mail.democloud.identity.IdentityFaults;
import io.mailpanel.mail.tls.Trust;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A sign-in against the real demo cloud, and a browser on the device that the test drives. */
abstract class CloudFixture {
    static final String VERA = "vera@contoso.example";
    static final String ADMIN = "admin@contoso.example";
    static final String PAT = "pat@outlook.example";
    static final Owner DEVICE = Owner.DEVICE;

    @TempDir
    Path folder;

    DemoCloud cloud;
    IdentityFaults faults;
    SignIn signIn;
    /** Addresses that were opened on the device. */
    final List<URI> opened = new CopyOnWriteArrayList<>();

    volatile TestWindow window;

    @BeforeEach
    void start() throws Exception {
        cloud = DemoCloud.start(
                new DemoCloud.Options(folder.resolve("cloud"), 0, 0, Duration.ofSeconds(1), Clock.systemUTC()));
        faults = cloud.faults().identity();
        signIn = device("");
    }

    @AfterEach
    void stop() {
        signIn.close();
        cloud.close();
    }

    SignIn device(String tenant) throws Exception {
        return new SignIn(
                new IdentityConfig(DemoCloud.CLIENT_ID, tenant, cloud.identityEndpoint(), IdentityConfig.SMTP_SEND),
                Trust.load(Optional.of(cloud.caFile())),
                folder.resolve("vault"),
                Clock.systemUTC());
    }

    void deviceOf(String tenant) throws Exception {
        signIn.close();
        signIn = device(tenant);
    }

    SignInSession beginInBrowser(EmailService service) throws Exception {
        return signIn.beginInBrowser(DEVICE, service, address -> {
            opened.add(address);
            window = new TestWindow();
            return window;
        });
    }

    SignInSession beginInBrowser() throws Exception {
        return beginInBrowser(EmailService.EXCHANGE_ONLINE);
    }

    /** A browser at the page that the device opened last. */
    Browser onTheDevice() throws IOException {
        return browser().open(opened.get(opened.size() - 1).toString());
    }

    Browser browser() throws IOException {
        return new Browser(cloud, "en");
    }

    DeviceCodeSession begin() throws Exception {
        return signIn.begin(DEVICE, EmailService.EXCHANGE_ONLINE);
    }

    static String password(String account) {
        return account.equals(VERA) ? "Demo-Vera-1" : account.equals(ADMIN) ? "Demo-Admin-1" : "Demo-Pat-1";
    }
}

package io.mailpanel.mail.democloud;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** The stand-in as the tests start it: any ports, a polling interval of a second, a clock that stands. */
public final class CloudInFolder {
    public static final Duration INTERVAL = Duration.ofSeconds(1);

    private CloudInFolder() {}

    public static DemoCloud start(Path folder, MovableClock clock) throws IOException {
        return DemoCloud.start(new DemoCloud.Options(folder, 0, 0, INTERVAL, clock));
    }

    /** Signs the account in, consenting for the organization where that is asked. */
    public static DeviceClient.Result signIn(DemoCloud cloud, String tenant, String account, String password)
            throws IOException {
        DeviceClient device = new DeviceClient(cloud, tenant);
        DeviceClient.Result begun = device.begin();
        Browser browser = new Browser(cloud, "en").signIn(begun.text("user_code"), account, password);
        if (browser.screen().equals("permissions")) {
            browser.submit("consent", "1");
        }
        if (!browser.screen().equals("done")) {
            throw new AssertionError("not signed in: " + browser.html());
        }
        return device.poll(begun);
    }
}

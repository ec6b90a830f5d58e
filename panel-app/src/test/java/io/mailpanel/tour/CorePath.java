package io.mailpanel.tour;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/** The core path: not signed in, the network page, sign-in through Web Config, a scan, its mail, the status, the sheet. */
final class CorePath {
    private static final String ADMIN_PASSWORD = "tour-password-1";
    private static final String ACCOUNT = "admin@contoso.example";
    private static final String ACCOUNT_PASSWORD = "Demo-Admin-1";
    private static final String RECIPIENT = "anna@fabrikam.example";

    private final Steps steps;
    private final Words words;
    private final Map<String, String> demo;
    private final Finger finger;
    private final LiveView live;
    private final Browser browser;
    private final Path out;

    CorePath(
            Steps steps,
            Words words,
            Map<String, String> demo,
            Finger finger,
            LiveView live,
            Browser browser,
            Path out) {
        this.steps = steps;
        this.words = words;
        this.demo = demo;
        this.finger = finger;
        this.live = live;
        this.browser = browser;
        this.out = out;
    }

    void walk() throws Steps.Failed {
        notSignedIn();
        signIn();
        send();
        statusAndSheet();
    }

    private void notSignedIn() throws Steps.Failed {
        panel("welcome", "the first start shows Web Config's address and the initial password, masked", () -> {
            LiveView.Scene scene = live.await("the first start", s -> s.screen().equals("welcome"));
            check(!scene.shows(initialPassword()), "the initial password is readable in the picture");
            finger.touch(words.get("written"));
        });
        panel("home", "the tiles Scan to Email, Job Status, Settings", () -> {
            LiveView.Scene scene = live.await("home", s -> s.screen().equals("home"));
            for (String tile : new String[] {"scan", "jobs", "settings"}) {
                check(scene.item(words.get(tile)) != null, "no tile \"" + words.get(tile) + "\"");
            }
        });
        panel("not-signed-in", "Scan to Email answers with the guide's message", () -> {
            finger.touch(words.get("scan"));
            live.await("the guide's message", s -> s.shows(words.get("sign-in-first")));
        });
        panel("network-status", "the machine's real addresses and the way to Web Config", () -> {
            finger.touch(words.get("home"));
            live.await("home", s -> s.screen().equals("home"));
            toNetworkStatus();
            finger.touch(words.get("lan-status"));
            String host = URI.create(webConfig()).getHost();
            live.await("the address " + host, s -> s.screen().equals("network") && s.shows(host));
        });
    }

    private void signIn() throws Steps.Failed {
        page("web-log-in", "Web Config answers over HTTPS and takes the initial password", () -> {
            browser.open(webConfig() + "?lang=" + words.language());
            browser.type("password", initialPassword());
        });
        page("web-new-password", "the initial password must be changed before anything else opens", () -> {
            browser.click("login");
            browser.type("new-password", ADMIN_PASSWORD);
            browser.type("repeat", ADMIN_PASSWORD);
            browser.click("change");
            browser.visible("log-out");
        });
        page("email-server", "Network > Email Server > Basic: OAuth2, Microsoft Exchange Online, Sign In", () -> {
            browser.open(URI.create(webConfig())
                    .resolve("/network/email-server/basic")
                    .toString());
            browser.choose("method", "OAUTH2");
            browser.choose("service", "EXCHANGE_ONLINE");
            browser.visible("sign-in");
        });
        page("sign-in-code", "a code, the address where to type it, and the time left", () -> {
            browser.click("sign-in");
            browser.click("start-sign-in");
            check(browser.text("user-code").replaceAll("\\s", "").length() >= 8, "no user code");
            browser.visible("left");
        });
        String code = browser.text("user-code").replaceAll("\\s", "");
        String address = browser.text("verification-address").strip();
        String device = browser.newWindow();
        page("identity-code", "the identity server asks for the code", () -> {
            browser.open(address);
            browser.type("code", code);
        });
        page("identity-account", "then for the account", () -> {
            browser.click("next");
            browser.type("account", ACCOUNT);
        });
        page("identity-password", "then for the password", () -> {
            browser.click("next");
            browser.type("password", ACCOUNT_PASSWORD);
        });
        page("identity-permissions", "then for consent on behalf of the organization", () -> {
            browser.click("sign-in");
            browser.click("consent");
        });
        page("identity-done", "and says that the window may be closed", () -> {
            browser.click("accept");
            browser.visible("done");
        });
        browser.backTo(device);
        page("pending", "Web Config notices by itself; the sign-in waits for OK", () -> {
            browser.awaitKind("PENDING");
            check(browser.text("account").contains(ACCOUNT), "the account is not shown");
        });
        page("kept", "only OK keeps it: signed in, with the account and the server's settings", () -> {
            browser.click("ok");
            browser.awaitKind("IN");
            check(browser.text("account").contains(ACCOUNT), "the account is not shown");
            check(browser.value("sender").equals(ACCOUNT), "the sender is not the account");
        });
    }

    private void send() throws Steps.Failed {
        panel("scan", "recipient typed on the panel's own keyboard, subject on a real one", () -> {
            finger.touch(words.get("home"));
            finger.touch(words.get("scan"));
            finger.touch(words.get("to"));
            finger.keys(RECIPIENT);
            finger.touch(words.get("subject"));
            finger.type("Tour 2026");
            live.await("both fields", s -> s.shows(RECIPIENT) && s.shows("Tour 2026"));
        });
        panel("sent", "the job is accepted", () -> {
            finger.touch(words.get("send"));
            live.await("the accepted job", s -> s.shows(words.get("accepted")));
        });
        panel("job-status", "the job is in the history as sent", () -> {
            finger.touch(words.get("jobs-bar"));
            live.await("job status", s -> s.screen().equals("jobs"));
            finger.touch(words.get("history"));
            live.await("the sent job", s -> s.shows(words.get("job-sent")) && s.shows(RECIPIENT));
            Received.mail(Path.of(demo.get("Received mail")), out.resolve("mail.eml"), ACCOUNT, RECIPIENT, "Tour 2026");
        });
    }

    private void statusAndSheet() throws Steps.Failed {
        panel("administrator", "the log-in icon takes the administrator's password", () -> {
            finger.touch(words.get("log-in"));
            finger.touch(words.get("password"));
            finger.type(ADMIN_PASSWORD + "\n");
            live.await("the administrator's name", s -> s.item(words.get("administrator")) != null);
        });
        panel("email-server-status", "all mail settings and the sign-in state", () -> {
            finger.touch(words.get("home"));
            toNetworkStatus();
            finger.touch(words.get("email-status"));
            live.await("the sign-in", s -> s.shows(ACCOUNT) && s.shows(words.get("signed-in")));
        });
        panel("email-server-status-end", "the rest of the settings, after a swipe", () -> {
            finger.swipeUp();
            live.await("the secure connection", s -> s.shows("STARTTLS"));
        });
        panel("sheet-question", "Print Status Sheet asks before it prints", () -> {
            finger.touch(words.get("up"));
            finger.touch(words.get("sheet"));
            live.await("the print button", s -> s.item(words.get("print")) != null);
        });
        panel("sheet-printed", "the strip appears beside the panel", () -> {
            finger.touch(words.get("print"));
            live.await("the printed sheet", s -> s.shows(words.get("printed")));
            Received.sheet(Path.of(demo.get("Printed paper")), out, ACCOUNT);
        });
    }

    private void toNetworkStatus() throws IOException, InterruptedException {
        for (String row : new String[] {"settings", "general", "network-settings", "network-status"}) {
            finger.touch(words.get(row));
        }
        live.await("network status", s -> s.screen().equals("network-status"));
    }

    private String webConfig() {
        return demo.get("Web Config");
    }

    private String initialPassword() {
        return demo.get("Initial administrator password");
    }

    private void panel(String name, String checked, Steps.Work work) throws Steps.Failed {
        steps.step(name, checked, finger::picture, () -> {
            work.run();
            live.settle();
        });
    }

    private void page(String name, String checked, Steps.Work work) throws Steps.Failed {
        steps.step(name, checked, browser::picture, work);
    }

    private static void check(boolean holds, String trouble) {
        if (!holds) {
            throw new AssertionError(trouble);
        }
    }
}

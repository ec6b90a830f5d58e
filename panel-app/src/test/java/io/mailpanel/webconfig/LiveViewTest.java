package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import io.mailpanel.webconfig.WebConfig.Live;
import io.mailpanel.webconfig.server.RateLimit;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;

/** The panel in a browser: who may see it, and that what is done to the picture is done to the panel. */
final class LiveViewTest {
    @TempDir
    Path folder;

    private ScriptedDevice device;
    private ScriptedStage stage;
    private KeyStore keys;
    private WebConfig web;

    @BeforeEach
    void start() throws Exception {
        device = new ScriptedDevice(folder, Clock.systemUTC());
        stage = new ScriptedStage();
        keys = TlsKeys.selfSigned();
        web = start(Live.DEMO_LOOPBACK);
    }

    private WebConfig start(Live live) {
        return WebConfig.start(
                device,
                Optional.of(stage),
                new WebConfig.Options("0.0.0.0", 0, keys, TlsKeys.PASSWORD, live, Clock.systemUTC()));
    }

    @AfterEach
    void end() {
        web.close();
        device.close();
    }

    @Test
    void whatIsOnOrOffIsSaidInThePanelsLanguage() throws Exception {
        Client client = new Client(web, keys);
        client.get(web.liveView().orElseThrow().getPath());
        device.language = Language.EN;
        assertThat(client.get("/live").body()).contains("<li>Power: on</li>", "<li>No paper: off</li>");
        device.language = Language.RU;
        assertThat(client.get("/live").body())
                .contains("<li>Power: вкл.</li>", "<li>No paper: выкл.</li>", "<li>Scan to Email</li>");
        assertThat(client.get("/live/scene").body()).contains("\"value\":\"вкл.\"");
    }

    @Test
    void anAddressOpensItOnceInOneBrowser() throws Exception {
        URI once = web.liveView().orElseThrow();
        assertThat(once.toString()).matches("https://localhost:" + web.port() + "/live/[\\w-]{43}");
        Client first = new Client(web, keys);
        assertThat(first.get("/live").statusCode()).isEqualTo(403);
        assertThat(first.get(once.getPath()).statusCode()).isEqualTo(303);
        assertThat(first.get("/live").statusCode()).isEqualTo(200);
        assertThat(first.get("/live/picture.png").headers().firstValue("Content-Type"))
                .contains("image/png");
        assertThat(first.get("/live/scene").body())
                .contains("\"screen\":\"home\"", "\"name\":\"Scan to Email\"", "\"value\":\"••••\"");

        Client second = new Client(web, keys);
        HttpResponse<String> again = second.get(once.getPath());
        assertThat(again.statusCode()).isEqualTo(403);
        assertThat(again.body()).contains("was used already");
        assertThat(second.get("/live/picture.png").statusCode()).isEqualTo(403);
        assertThat(second.get("/live/events").statusCode()).isEqualTo(403);
        assertThat(second.get("/live/" + "A".repeat(43)).statusCode()).isEqualTo(403);
        assertThat(web.liveView().orElseThrow()).isNotEqualTo(once);
    }

    @Test
    void inputNeedsTheViewersTokenAndOrigin() throws Exception {
        Client viewer = new Client(web, keys);
        viewer.get(web.liveView().orElseThrow().getPath());
        String csrf = csrf(viewer.get("/live").body());
        String press = "{\"type\":\"press\",\"x\":20,\"y\":60}";
        assertThat(viewer.json("/live/input", press, "X-CSRF-Token", csrf, "Origin", "https://attacker.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(viewer.json("/live/input", press, "Origin", viewer.origin()).statusCode())
                .isEqualTo(403);
        assertThat(stage.told).isEmpty();
        for (String bad : new String[] {
            "{\"type\":\"press\",\"x\":800,\"y\":60}",
            "{\"type\":\"press\"}",
            "{\"type\":\"shell\",\"text\":\"x\"}",
            "{\"type\":\"key\",\"key\":\"F12\"}",
            "not json",
            ""
        }) {
            assertThat(viewer.json("/live/input", bad, "X-CSRF-Token", csrf, "Origin", viewer.origin())
                            .statusCode())
                    .as(bad)
                    .isEqualTo(400);
        }
        assertThat(stage.told).isEmpty();
        assertThat(viewer.json("/live/input", press, "X-CSRF-Token", csrf, "Origin", viewer.origin())
                        .statusCode())
                .isEqualTo(204);
        assertThat(stage.told).containsExactly("press 20 60");
    }

    @Test
    void otherMachinesSeeNothing() throws Exception {
        Optional<InetAddress> own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(a -> a instanceof java.net.Inet4Address && !a.isLoopbackAddress())
                .findFirst();
        org.junit.jupiter.api.Assumptions.assumeTrue(own.isPresent(), "this machine has loopback only");
        String address = own.get().getHostAddress();
        String once = web.liveView().orElseThrow().getPath();
        RawTls outside = new RawTls(address, web.port());
        assertThat(outside.get("/live")).startsWith("HTTP/1.1 403").contains("on the device itself only");
        assertThat(outside.get(once)).startsWith("HTTP/1.1 403").contains("on the device itself only");
        assertThat(new Client(web, keys).get(once).statusCode())
                .as("not used up by that")
                .isEqualTo(303);
    }

    @Test
    void whoWatchesMayAskFasterThanAStranger() throws Exception {
        Client viewer = new Client(web, keys);
        viewer.get(web.liveView().orElseThrow().getPath());
        for (int i = 0; i < 2 * RateLimit.BURST; i++) {
            assertThat(viewer.get("/live/scene").statusCode())
                    .as("request %d", i)
                    .isEqualTo(200);
        }
    }

    @Test
    void withoutTheSwitchThereIsNone() throws Exception {
        web.close();
        web = start(Live.OFF);
        assertThat(new Client(web, keys).get("/live").statusCode()).isEqualTo(404);
        assertThat(web.liveView()).isEmpty();
    }

    @Test
    void touchesAndKeysReachThePanelAndThePictureFollows() throws Exception {
        try (Browser browser = new Browser("en")) {
            browser.open(web.liveView().orElseThrow().toString());
            WebElement picture = browser.find("picture");
            WebElement hand = browser.find("hand");
            browser.until(d -> (Boolean) browser.driver.executeScript(
                            "return document.getElementById('picture').naturalWidth === 800")
                    ? true
                    : null);
            new Actions(browser.driver)
                    .moveToElement(picture, 0, 0)
                    .clickAndHold()
                    .moveByOffset(40, 20)
                    .release()
                    .perform();
            assertThat(told()).isEqualTo("press 400 240");
            String next = told();
            while (next.startsWith("drag")) {
                next = told();
            }
            assertThat(next).isEqualTo("release 440 260");

            hand.sendKeys("a");
            browser.driver.executeCdpCommand(
                    "Input.dispatchKeyEvent", Map.of("type", "keyDown", "key", "Ж", "text", "Ж"));
            hand.sendKeys(Keys.ENTER, Keys.ARROW_LEFT);
            assertThat(told()).isEqualTo("type a");
            assertThat(told()).isEqualTo("type Ж");
            assertThat(told()).isEqualTo("key Enter");
            assertThat(told()).isEqualTo("key ArrowLeft");

            stage.change();
            browser.until(d -> "2".equals(browser.find("picture").getDomAttribute("data-serial")) ? true : null);

            browser.driver.findElement(By.tagName("summary")).click();
            browser.driver
                    .findElement(By.xpath("//ul[@id='scene']//button[.='Scan to Email']"))
                    .click();
            assertThat(told()).isEqualTo("press 107 136");
            assertThat(told()).isEqualTo("release 107 136");
        }
    }

    private String told() throws InterruptedException {
        return stage.told.poll(10, TimeUnit.SECONDS);
    }

    private static String csrf(String page) {
        Matcher found = Pattern.compile("data-csrf=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

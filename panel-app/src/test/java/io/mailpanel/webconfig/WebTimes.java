package io.mailpanel.webconfig;

import io.mailpanel.device.text.Language;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Web Config of the real device with a watch and a pair of scales: how long each page takes, and what it weighs. */
public final class WebTimes {
    private static final String PASSWORD = "Administrator-1";
    private static final int WARM = 30;
    private static final int RUNS = 41;

    private WebTimes() {}

    /**
     * A page.
     *
     * @param path where it is
     * @param medianMs from the request until its last byte is there, over TLS and loopback on a kept connection
     * @param firstBytes all that a browser which never saw the device receives for it: the page, styles, scripts, pictures
     */
    public record Row(String path, double medianMs, long firstBytes) {}

    /** Measures every page of the menu, as its administrator. */
    public static List<Row> measure(Path folder) throws Exception {
        KeyStore keys = TlsKeys.selfSigned();
        try (RealDevice real = new RealDevice(folder);
                WebConfig web = WebConfig.start(
                        real.device,
                        Optional.empty(),
                        new WebConfig.Options(
                                "127.0.0.1", 0, keys, TlsKeys.PASSWORD, WebConfig.Live.OFF, Clock.systemUTC()));
                Browser browser = new Browser("ru")) {
            real.device.setLanguage(Language.RU);
            char[] initial = real.access.initialPassword().orElseThrow().toCharArray();
            real.access.changePassword(initial, PASSWORD.toCharArray(), "panel");
            Client client = new Client(web, keys);
            client.logIn(PASSWORD);
            browser.open("https://localhost:" + web.port() + "/");
            browser.type("password", PASSWORD);
            browser.click("login");
            browser.at("/status");
            List<Row> rows = new ArrayList<>();
            for (String path : paths(client)) {
                rows.add(new Row(path, median(client, path), weight(browser, web.port(), path)));
            }
            return rows;
        }
    }

    /** The menus' entries, tab by tab. */
    private static List<String> paths(Client client) throws Exception {
        List<String> paths = new ArrayList<>();
        List<String> next = new ArrayList<>(List.of("/status"));
        while (!next.isEmpty()) {
            String path = next.remove(0);
            if (!paths.contains(path)) {
                paths.add(path);
                Client.menu(client.get(path).body()).forEach(next::add);
            }
        }
        return paths;
    }

    private static double median(Client client, String path) throws Exception {
        double[] times = new double[RUNS];
        for (int i = -WARM; i < RUNS; i++) {
            long begun = System.nanoTime();
            int status = client.get(path).statusCode();
            if (status != 200) {
                throw new IllegalStateException(path + " answered " + status);
            }
            if (i >= 0) {
                times[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static long weight(Browser browser, int port, String path) {
        browser.driver.executeCdpCommand("Network.clearBrowserCache", Map.of());
        browser.open("https://localhost:" + port + path);
        Object bytes = browser.driver.executeScript("return performance.getEntries()"
                + ".filter(e => e.entryType === 'navigation' || e.entryType === 'resource')"
                + ".reduce((sum, e) => sum + e.transferSize, 0)");
        return ((Number) bytes).longValue();
    }
}

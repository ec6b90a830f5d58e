package io.mailpanel.webconfig;

import io.mailpanel.device.text.Language;
import java.nio.file.Path;
import java.util.Map;

/** Pictures of every page of Web Config, in both languages, at three widths, for people to look at. */
public final class WebGolden {
    private static final int[] WIDTHS = {360, 800, 1280};

    private WebGolden() {}

    /** Draws all pages into the folder, as web-PAGE-LANGUAGE-WIDTH.png. */
    public static void render(Path out) throws Exception {
        for (Language language : Language.values()) {
            String start = out.resolve("web-").toString();
            String end = "-" + language.locale().getLanguage() + "-";
            WebWalk.in(language, (browser, page) -> take(browser, start + page + end));
        }
    }

    /** @param arguments the folder */
    public static void main(String[] arguments) throws Exception {
        render(Path.of(arguments[0]));
    }

    private static void take(Browser browser, String name) throws Exception {
        for (int width : WIDTHS) {
            browser.picture(width, Path.of(name + width + ".png"));
        }
        browser.dark(true);
        browser.picture(800, Path.of(name + "800-dark.png"));
        browser.dark(false);
        browser.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    }
}

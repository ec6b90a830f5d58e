package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * axe-core finds nothing to complain of on any page, in either colour scheme, on a phone and on a large screen; and no page is
 * wider than its window.
 */
final class AxeTest {
    /** A window: CSS pixels, and the person's colour scheme. */
    private record Look(int width, boolean dark) {}

    private static final int[] WIDTHS = {360, 640, 800, 960, 1920};
    private static final List<Look> LOOKS = List.of(new Look(360, false), new Look(1920, true));

    /** One look for each language, and all of them where there is time ({@code test --full}). */
    private static List<Look> looks(Language language) {
        return Boolean.getBoolean("mailpanel.full") ? LOOKS : List.of(LOOKS.get(language.ordinal() % LOOKS.size()));
    }

    /** What reaches out of the window on the right, outside of boxes that scroll by themselves. */
    private static final String WIDER = """
            const page = document.documentElement;
            return page.scrollWidth <= page.clientWidth ? '' : [...document.querySelectorAll('body *')]
                .filter(e => e.getBoundingClientRect().right > page.clientWidth + 1)
                .map(e => e.outerHTML.slice(0, 100)).slice(0, 3).join(' | ') || 'something';
            """;

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPageIsFreeOfViolations(Language language) throws Exception {
        String axe = axe();
        List<String> violations = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        WebWalk.in(language, (browser, page) -> {
            seen.add(page);
            for (Look look : looks(language)) {
                browser.dark(look.dark());
                browser.width(look.width());
                violations.addAll(check(browser, axe, page + " " + look));
            }
            for (int width : WIDTHS) {
                browser.width(width);
                Object wider = browser.driver.executeScript(WIDER);
                if (!wider.equals("")) {
                    violations.add(page + " " + width + ": wider than the window: " + wider);
                }
            }
            browser.dark(false);
            browser.driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        });
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(violations).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static List<String> check(Browser browser, String axe, String where) {
        browser.driver.executeScript(axe);
        List<Map<String, Object>> found = (List<Map<String, Object>>)
                browser.driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                        + "axe.run(document, { resultTypes: ['violations'] }).then(r => done(r.violations.map(v => ({"
                        + "id: v.id, help: v.help, nodes: v.nodes.map(n => n.html + ' ' + n.failureSummary).join(' | ') }))),"
                        + " e => done([{ id: 'axe', help: String(e), nodes: '' }]));");
        return found.stream()
                .map(v -> where + ": " + v.get("id") + ", " + v.get("help") + ": " + v.get("nodes"))
                .toList();
    }

    private static String axe() throws IOException {
        try (InputStream in = AxeTest.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package io.mailpanel.webconfig;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailpanel.device.text.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Every page by the Tab key alone: all that can be worked is reached, in the order of the page, and it is seen where one is. */
final class KeyboardTest {
    /** Nothing is being put in its place, which could take the focus with it. */
    private static final String AT_REST =
            "return !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling') || null;";

    /**
     * Finds what can be worked and is seen, in the order of the page (of a group of radio buttons the one that Tab comes to),
     * and begins to write down what gets the focus.
     */
    private static final String BEGIN = """
            const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(e => !e.disabled && e.type !== 'hidden' && e.checkVisibility({ visibilityProperty: true }))
                .filter(e => e.type !== 'radio' || e.checked
                    || !document.querySelector('input[type=radio][name="' + e.name + '"]:checked'));
            all[0].focus();
            window.walked = [];
            document.removeEventListener('focusin', window.walker);
            window.walker = e => {
                const style = getComputedStyle(e.target);
                const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
                window.walked.push(all.indexOf(e.target) + (ring ? '' : ' unseen: ' + e.target.outerHTML.slice(0, 120)));
            };
            document.addEventListener('focusin', window.walker);
            return all.length;
            """;

    @Test
    void everythingIsReached() throws Exception {
        List<String> wrong = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        WebWalk.in(Language.EN, (browser, page) -> {
            seen.add(page);
            // Null as long as the page of before still was there.
            String walked = browser.until(d -> walk(browser));
            // What follows changes by itself may have been put anew under the walk: once more.
            String again = walked.isEmpty() ? "" : browser.until(d -> walk(browser));
            if (!again.isEmpty()) {
                wrong.add(page + ": " + again);
            }
        });
        assertThat(seen).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    /** @return what was walked otherwise than it should be; empty if nothing was; null if another page came meanwhile */
    private static String walk(Browser browser) {
        if (browser.driver.executeScript(AT_REST) == null) {
            return null;
        }
        int all = ((Long) browser.driver.executeScript(BEGIN)).intValue();
        CharSequence[] tabs = new CharSequence[all - 1];
        Arrays.fill(tabs, Keys.TAB);
        new Actions(browser.driver).sendKeys(tabs).perform();
        List<String> expected =
                IntStream.range(1, all).mapToObj(Integer::toString).toList();
        Object walked = browser.driver.executeScript("return window.walked;");
        return walked == null ? null : expected.equals(walked) ? "" : walked + " of " + all;
    }
}

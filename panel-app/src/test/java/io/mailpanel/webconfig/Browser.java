package io.mailpanel.webconfig;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedCondition;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium, driven by its own chromedriver; nothing is downloaded. */
final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    final ChromeDriver driver;

    /** @param language what the browser accepts, for example en */
    Browser(String language) {
        this(language, true);
    }

    /** @param scripts whether pages may run scripts */
    Browser(String language, boolean scripts) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true);
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--hide-scrollbars",
                "--lang=" + language,
                "--window-size=1280,900");
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        language,
                        "profile.managed_default_content_settings.javascript",
                        scripts ? 1 : 2));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
    }

    void open(String address) {
        driver.get(address);
    }

    WebElement find(String id) {
        return until(d -> d.findElements(By.id(id)).stream().findFirst().orElse(null));
    }

    boolean has(String id) {
        return !driver.findElements(By.id(id)).isEmpty();
    }

    String text(String id) {
        return until(d -> {
            String text = d.findElement(By.id(id)).getText();
            return text.isEmpty() ? null : text;
        });
    }

    void type(String id, String text) {
        onPage(() -> {
            WebElement field = find(id);
            field.clear();
            field.sendKeys(text);
        });
    }

    void click(String id) {
        onPage(() -> find(id).click());
    }

    /** What was found may still be the page's that is just being left: then it is looked for again. */
    private void onPage(Runnable action) {
        until(d -> {
            try {
                action.run();
                return true;
            } catch (StaleElementReferenceException e) {
                return null;
            }
        });
    }

    /** Waits for a page with this path. */
    void at(String path) {
        until(d -> path.equals(java.net.URI.create(d.getCurrentUrl()).getPath()) ? true : null);
    }

    /** Waits until some text is on the page. */
    void says(String text) {
        until(d -> d.findElement(By.tagName("main")).getText().contains(text) ? true : null);
    }

    <T> T until(ExpectedCondition<T> condition) {
        return new WebDriverWait(driver, PATIENCE, Duration.ofMillis(40))
                .ignoring(org.openqa.selenium.NoSuchElementException.class)
                .ignoring(StaleElementReferenceException.class)
                .until(d -> {
                    try {
                        return condition.apply(d);
                    } catch (WebDriverException e) {
                        throw leaving(e) ? new StaleElementReferenceException(e.getMessage(), e) : e;
                    }
                });
    }

    /** Asked in the moment in which one page is replaced by the next, the driver fails without a kind of error of its own. */
    private static boolean leaving(WebDriverException e) {
        return e.getClass() == WebDriverException.class
                && e.getMessage() != null
                && e.getMessage().startsWith("unknown error");
    }

    /** Makes the window so wide, in CSS pixels. */
    void width(int width) {
        size(width, 800);
    }

    private void size(int width, Object height) {
        Map<String, Object> size = Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false);
        driver.executeCdpCommand("Emulation.setDeviceMetricsOverride", size);
    }

    /** The whole page in a window of that width. */
    void picture(int width, Path file) throws Exception {
        width(width);
        size(width, driver.executeScript("return Math.max(640, document.documentElement.scrollHeight)"));
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Whether the person who looks prefers dark pages. */
    void dark(boolean dark) {
        Map<String, Object> feature = Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light");
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of(feature)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

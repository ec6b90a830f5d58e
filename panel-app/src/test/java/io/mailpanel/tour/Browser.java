package io.mailpanel.tour;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The system's Chromium, headless: the administrator's own computer. */
final class Browser implements AutoCloseable {
    private final ChromeDriver driver;
    private final WebDriverWait wait;

    Browser(String language) {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.setAcceptInsecureCerts(true);
        options.addArguments(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--no-proxy-server",
                "--accept-lang=" + language,
                "--lang=" + language));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .usingAnyFreePort()
                        .build(),
                options);
        driver.manage().window().setSize(new Dimension(1100, 900));
        wait = new WebDriverWait(driver, Duration.ofSeconds(15), Duration.ofMillis(50));
    }

    void open(String address) {
        driver.get(address);
    }

    /** Waits for the element, scrolls to it and clicks it. */
    void click(String id) {
        wait.until(driver -> {
            WebElement there =
                    ExpectedConditions.elementToBeClickable(By.id(id)).apply(driver);
            try {
                if (there != null) {
                    there.click();
                }
                return there;
            } catch (StaleElementReferenceException e) {
                return null; // it was still the page's that is just being left
            }
        });
    }

    /** Replaces a field's text. */
    void type(String id, String text) {
        WebElement field = wait.until(ExpectedConditions.visibilityOfElementLocated(By.id(id)));
        field.clear();
        field.sendKeys(text);
    }

    /** Waits until the element is there and gives its text. */
    String text(String id) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.id(id)))
                .getText();
    }

    /** A field's value. */
    String value(String id) {
        return wait.until(ExpectedConditions.visibilityOfElementLocated(By.id(id)))
                .getDomProperty("value");
    }

    /** Chooses an option by its value. */
    void choose(String id, String value) {
        new org.openqa.selenium.support.ui.Select(wait.until(ExpectedConditions.visibilityOfElementLocated(By.id(id))))
                .selectByValue(value);
    }

    /** Waits until the element is shown. */
    void visible(String id) {
        wait.until(ExpectedConditions.visibilityOfElementLocated(By.id(id)));
    }

    /** Waits until the element says that. */
    void says(String id, String text) {
        wait.until(ExpectedConditions.textToBePresentInElementLocated(By.id(id), text));
    }

    /** Waits until Current Status is of this kind. */
    void awaitKind(String kind) {
        wait.until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector("#status[data-kind=" + kind + "]")));
    }

    /** A second window, as when a link opens one; returns the first one's handle. */
    String newWindow() {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(org.openqa.selenium.WindowType.TAB);
        return first;
    }

    /** Closes this window and goes back to that one. */
    void backTo(String handle) {
        driver.close();
        driver.switchTo().window(handle);
    }

    BufferedImage picture() throws IOException {
        return ImageIO.read(new ByteArrayInputStream(driver.getScreenshotAs(OutputType.BYTES)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}

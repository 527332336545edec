package be.ptr;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, in French; waits for what it is asked for. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final ChromeDriver driver;

    public Browser() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=fr");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr"));
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        size(1280, 900);
    }

    /** Of the page itself; a window cannot be as narrow as a phone. */
    public Browser size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    public Browser open(String address) {
        driver.get(address);
        return this;
    }

    /** Fills in the sign-in form that is shown. */
    public Browser signIn(String id, String password) {
        element("input[name=username]").sendKeys(id);
        element("input[name=password]").sendKeys(password);
        element("button.primary").click();
        return this;
    }

    /** Waits until it is visible. */
    public WebElement element(String css) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(By.cssSelector(css)));
    }

    /** Waits until it can be clicked; a page that redraws itself meanwhile is asked again. */
    public Browser click(String css) {
        waiting().ignoring(StaleElementReferenceException.class).until(page -> {
            WebElement element = page.findElement(By.cssSelector(css));
            if (!element.isDisplayed() || !element.isEnabled()) {
                return false;
            }
            element.click();
            return true;
        });
        return this;
    }

    /** Waits until the element shows {@code text}. */
    public Browser reads(String css, String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(By.cssSelector(css), text));
        return this;
    }

    /** Waits until the frame shows {@code text} in its own page. */
    public Browser readsInFrame(String css, String text) {
        waiting().until(ExpectedConditions.frameToBeAvailableAndSwitchToIt(By.cssSelector(css)));
        reads("body", text);
        driver.switchTo().defaultContent();
        return this;
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public Browser waitForAddress(String part) {
        waiting().until(ExpectedConditions.urlContains(part));
        return this;
    }

    /** Forgets every cookie, the session with them. */
    public Browser forget() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** Result of a script. */
    public Object script(String script) {
        return driver.executeScript(script);
    }

    public Browser shot(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }
}

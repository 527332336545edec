package be.ptr;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.SearchContext;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Chromium without a window, in French; waits for what it is asked for. */
public final class Browser implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Of every test class that needs one; {@code -DexcludedGroups=browser} leaves them out. */
    public static final String TAG = "browser";

    /** Between two selectors: the second one in the shadow tree of the first. */
    public static final String INTO = " >>> ";

    private static final String MISSING =
            "No Chrome or Chromium with its chromedriver can be started here, and none could"
                    + " be fetched: install them (Debian: apt-get install chromium chromium-driver), name them in CHROME_BIN and"
                    + " CHROMEDRIVER_BIN, or leave these tests out with -DexcludedGroups=" + TAG + ".";

    private final ChromeDriver driver;

    public Browser() {
        driver = started();
        size(1280, 900);
    }

    /** With what lies here; what does not, or does not fit, Selenium's own manager looks for and fetches. */
    private static ChromeDriver started() {
        BrowserPlace place = BrowserPlace.find(System.getenv(), System.getProperty("os.name"), Files::isExecutable);
        ChromeOptions options = new ChromeOptions();
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--lang=fr");
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", "fr"));
        place.browser().map(Path::toString).ifPresent(options::setBinary);
        try {
            return new ChromeDriver(service(place.driver()), options);
        } catch (WebDriverException | IllegalStateException unfit) {
            return fetched(place, options, unfit);
        }
    }

    private static ChromeDriver fetched(BrowserPlace place, ChromeOptions options, RuntimeException unfit) {
        if (place.driver().isEmpty()) {
            throw new IllegalStateException(MISSING, unfit);
        }
        try {
            return new ChromeDriver(service(Optional.empty()), options);
        } catch (WebDriverException | IllegalStateException failed) {
            failed.addSuppressed(unfit);
            throw new IllegalStateException(MISSING, failed);
        }
    }

    private static ChromeDriverService service(Optional<Path> driver) {
        ChromeDriverService.Builder service = new ChromeDriverService.Builder().usingAnyFreePort();
        driver.map(Path::toFile).ifPresent(service::usingDriverExecutable);
        return service.build();
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
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(by(css)));
    }

    /** Waits until it can be clicked; a page that redraws itself meanwhile is asked again. */
    public Browser click(String css) {
        waiting().ignoring(StaleElementReferenceException.class).until(page -> {
            WebElement element = page.findElement(by(css));
            if (!element.isDisplayed() || !element.isEnabled()) {
                return false;
            }
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            element.click();
            return true;
        });
        return this;
    }

    /** Waits until the element shows {@code text}. */
    public Browser reads(String css, String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(by(css), text));
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

    /** Runs in every page that is opened from now on, before the page's own scripts. */
    public Browser first(String script) {
        driver.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
        return this;
    }

    /** Waits until the script answers {@code true}. */
    public Browser until(String script) {
        waiting().until(page -> Boolean.TRUE.equals(driver.executeScript(script)));
        return this;
    }

    /** What breaks the rules of WCAG 2.2 up to level AA on the page that is shown, each with its elements. */
    public List<String> violations() {
        return new AxeBuilder()
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                        .analyze(driver)
                        .getViolations()
                        .stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp()
                                + rule.getNodes().stream()
                                        .map(node -> "\n  " + node.getHtml())
                                        .collect(Collectors.joining()))
                        .toList();
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

    /** What stands behind {@link #INTO} is looked for in the shadow tree of what stands before it. */
    private static By by(String css) {
        int into = css.indexOf(INTO);
        if (into < 0) {
            return By.cssSelector(css);
        }
        By host = By.cssSelector(css.substring(0, into));
        By inside = By.cssSelector(css.substring(into + INTO.length()));
        return new By() {
            @Override
            public List<WebElement> findElements(SearchContext page) {
                return page.findElements(host).stream()
                        .flatMap(one -> one.getShadowRoot().findElements(inside).stream())
                        .toList();
            }
        };
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }
}

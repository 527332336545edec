package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.Visitor;
import be.ptr.plan.PlanBuilder;
import be.ptr.security.StepLinks;
import java.nio.file.Path;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page by the rules of WCAG 2.2 AA that a program can check, at a desk and on a phone. */
@Tag(Browser.TAG)
class AccessibilityIT extends RoomIT {
    private static final Path PICTURES = Path.of("target", "screenshots", "pages");

    @Autowired
    private StepLinks links;

    /**
     * What is pressed and is lower than 24 px, buttons and the frame of the page on a phone 44 px; but for links inside a
     * running text and what only a keyboard finds.
     */
    private static final String TOO_SMALL = """
            const running = one => [...one.parentElement.childNodes]
                .some(node => node.nodeType === 3 && node.textContent.trim().length > 1);
            return [...document.querySelectorAll('a, button, summary, select, input, textarea')].filter(one => {
              const box = one.getBoundingClientRect();
              const framed = one.matches('button, .btn, summary, select, header a, .languages a, input:not([type=radio])');
              return box.width > 1 && box.height > 1 && !(one.tagName === 'A' && running(one))
                  && !one.closest('label.choice, .before label')
                  && (Math.round(box.height) < (framed ? arguments[0] : 24) || Math.round(box.width) < 24);
            }).map(one => one.outerHTML.slice(0, 90) + ' ' + Math.round(one.getBoundingClientRect().height)).join(' | ');
            """;

    private final Browser browser = new Browser();
    private final SoftAssertions found = new SoftAssertions();

    @BeforeEach
    void aRunInWhichMuchHappened() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label("Couper les échanges")
                .by(LEAD.email())
                .step("B")
                .by(LEAD.email())
                .step("C")
                .by(ANA.email())
                .after("A")
                .step("D")
                .by(LEAD.email(), ANA.email()));
        Visitor lead = signedIn(LEAD);
        press(lead, page("A"), "DEFECT", Map.of("text", "Deux points sans contrat", "severity", "BLOCKING"));
        press(lead, page("A"), "DEFECT", Map.of("text", "Un écart", "reference", "INC-7"));
        press(lead, page("B"), "START", Map.of());
        press(lead, page("D"), "TRANSFER", Map.of("to", ANA.email(), "message", "merci"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void noPageBreaksARule() {
        for (String path : new String[] {"/sign-in", "/sign-in/by-mail", "/sign-in/link?token=x", "/etape/abc"}) {
            isAccessible(path);
        }
        isAccessible(links.issue(run, "B", LEAD.email()).getPath());
        isAccessible(links.issue(run, "D", LEAD.email()).getPath());
        browser.open(root() + "/").signIn(LEAD.email(), passwordOf(LEAD)).reads("footer", "Situation à");
        String room = "/runs/" + run;
        for (String path : new String[] {
            "/",
            "/mine",
            room,
            room + "?phase=&q=couper",
            room + "/find?q=e",
            room + "/defects",
            room + "/transfer?from=" + LEAD.email(),
            page("A"),
            page("B"),
            page("C"),
            page("D"),
            page("B") + "/done?verb=START",
            "/e-mails",
            "/import",
            "/password",
            "/nowhere"
        }) {
            isAccessible(path);
        }
        browser.size(1280, 900).open(root() + page("B")).click("button[value=HAND_BACK]");
        isAccessible("the question");
        browser.click("form.ask button[value='']").click("a[href='#transfer-to']");
        browser.element("input[name=to]").sendKeys("camille");
        browser.click("button[value=TRANSFER]").reads(".choices", "Camille Autre");
        isAccessible("the choice of a person");
        found.assertAll();
    }

    @Test
    void theRingOfTheKeyboardsFocusIsDrawnOnEveryKindOfElement() {
        browser.open(root() + page("A")).signIn(LEAD.email(), passwordOf(LEAD)).reads("h1", "Couper");
        for (String css : new String[] {"header nav a", "button.primary", "a.btn", "summary", "footer a", "select"}) {
            Object ring = browser.script("const one = document.querySelector('main').ownerDocument.querySelector('"
                    + css + "'); one.focus({focusVisible: true}); const look = getComputedStyle(one);"
                    + " return look.outlineStyle + ' ' + look.outlineColor + ' ' + look.boxShadow");
            assertThat(ring).as(css).asString().contains("solid rgb(22, 27, 34)", "rgb(255, 255, 255) 0px 0px 0px 6px");
        }
        browser.shot(PICTURES.resolve("focus.png"));
        browser.script(
                "document.querySelector('main').innerHTML += '<table><tr><th></th><td>1</td></tr></table><img src=x>'");
        assertThat(browser.violations())
                .as("the check itself")
                .anyMatch(one -> one.startsWith("empty-table-header"))
                .anyMatch(one -> one.startsWith("image-alt"));
    }

    /** Of the page that is shown when {@code path} is no address. */
    private void isAccessible(String path) {
        for (int width : new int[] {390, 1280}) {
            browser.size(width, 1000);
            if (path.startsWith("/")) {
                browser.open(root() + path);
            }
            browser.element("h1");
            browser.shot(PICTURES.resolve(name(path) + "-" + width + ".png"));
            found.assertThat(browser.violations())
                    .as("%s at %d px", path, width)
                    .isEmpty();
            found.assertThat(browser.script(TOO_SMALL.replace("arguments[0]", width < 900 ? "44" : "24")))
                    .as("too small to press on %s at %d px", path, width)
                    .isEqualTo("");
        }
    }

    private String name(String path) {
        String name = path.replace(run.name(), "RUN").replaceAll("\\W+", "-");
        return name.length() > 60 ? name.substring(0, 20) + name.substring(name.length() - 8) : name;
    }
}

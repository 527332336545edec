package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.State;
import be.ptr.security.StepLinks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;

/** A responsible and a real browser: what scripts add to the pages of a step, at a desk and on a phone. */
@Tag(Browser.TAG)
class StepInBrowserIT extends RoomIT {
    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String HOSTILE_LABEL = "Vérifier <img src=x onerror=document.title='hacked'> & ${x}";

    @Autowired
    private StepLinks links;

    private final Browser browser = new Browser();

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label(HOSTILE_LABEL)
                .by(ANA.email())
                .step("B")
                .by(ANA.email())
                .after("A"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void whatIsTypedIsSavedWhileTypingAndEnterSendsNothing() {
        browser.open(root() + page("A")).signIn(ANA.email(), passwordOf(ANA)).reads("h1", "A · Vérifier <img");
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");

        browser.element("textarea[name=text]").sendKeys("Écart de 2\npoints");
        browser.reads("#saved", "enregistré à");
        browser.click("a[href='#transfer-to']").element("input[name=to]").sendKeys("quelqu'un", Keys.ENTER);
        browser.open(root() + page("A"));

        assertThat(browser.script("return document.querySelector('textarea[name=text]').value"))
                .isEqualTo("Écart de 2\npoints");
        assertThat(state("A")).isEqualTo(State.READY);
        fits("step");
        browser.click("button[value=START]").reads("h1", "L'étape-action A est démarrée");
        fits("step-done");
        browser.click("main .primary").reads("#defects", "Écart de 2\npoints");
        browser.click("a[href='#transfer-to']").element("input[name=to]").sendKeys("personne@ailleurs.example.be");
        browser.element("textarea[name=message]").sendKeys("à toi");
        browser.click("button[value=TRANSFER]").reads(".alert h2", "Cela n'a pas pu être fait");
        browser.reads("#wrong-to", "ne fait pas partie").reads("textarea[name=message]", "à toi");
        fits("step-again");
        browser.click("button[value=HAND_BACK]").reads("h1", "Annuler le démarrage de l'étape-action A ?");
        fits("step-ask");
        browser.click("button[name=verb][value='']").reads("textarea[name=message]", "à toi");
        assertThat(state("A")).isEqualTo(State.OPEN);
        for (String room : new String[] {"", "/mine", "/defects", "/find?q=A"}) {
            browser.open(root() + "/runs/" + run + room).reads("footer", "Situation à");
            fits("run-room" + room.replaceAll("\\W", "-"));
        }
    }

    @Test
    void theLinkOfAnEmailIsEnough() {
        browser.open(root() + links.issue(run, "A", ANA.email()).getPath()).reads("h1", "A · Vérifier <img");
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");
        fits("link");
        browser.element("textarea[name=text]").sendKeys("Vu du lien");
        browser.reads("#saved", "enregistré à");
        browser.click("button[value=START]").reads("h1", "L'étape-action A est démarrée");
        browser.click("main .primary").click("button[value=CLOSE]").reads("h1", "L'étape-action A est clôturée");
        assertThat(state("A")).isEqualTo(State.TERMINATED);
        browser.click("main .primary").reads("main", "Cette étape-action est clôturée.");
        fits("link-done");
        browser.open(root() + "/etape/abc").reads("h1", "Ce lien n'est pas valable");
        fits("link-dead");
    }

    @Test
    void theSecondButtonOfAnEmailArrivesWhereTheNameIsTyped() {
        browser.open(root() + links.issue(run, "A", ANA.email()).getPath() + "#transfer-to");
        browser.until("return document.querySelector('details#transfer').open");
        browser.until("return document.activeElement.name === 'to'");
        fits("link-transfer");
    }

    private void fits(String name) {
        for (int width : new int[] {390, 1280}) {
            browser.size(width, 1000);
            assertThat((Long) browser.script("return document.documentElement.scrollWidth - innerWidth"))
                    .as("%s is wider than %d px", name, width)
                    .isLessThanOrEqualTo(0);
            browser.shot(PICTURES.resolve(name + "-" + width + ".png"));
        }
    }
}

package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Browser;
import be.ptr.bpmn.Part;
import be.ptr.commands.Remark;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a responsible does in Tasklist, in a real browser. */
@Tag(Browser.TAG)
class TasklistIT extends TasklistRoomIT {
    private static final String INSIDE = "return document.querySelector('.ptr-step').shadowRoot.";

    @Test
    void aLinkIntoTasklistOpensItsStepWhichIsReadStartedAndClosedThere() {
        openTheStepAs(RESPONSIBLE.email());

        browser.reads(TAB + "dl", "Phase PP").reads(TAB + ".standing", "Ready").reads(TAB + "dl", "Planned");
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");
        assertThat(browser.script(INSIDE + "querySelectorAll('img').length")).isEqualTo(0L);
        browser.shot(SHOTS.resolve("tasklist-1280.png"));
        browser.click(TAB + "button[value=START]")
                .reads(TAB + ".told", "est démarrée")
                .reads(TAB + ".standing", "Open");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(TAB + "button[value=CLOSE]")
                .reads(TAB + ".told", "est clôturée")
                .reads(TAB + ".standing", "Terminated");
        assertThat(state()).isEqualTo(State.TERMINATED);
        browser.shot(SHOTS.resolve("tasklist-closed.png"));
    }

    @Test
    void whatWasFoundIsRecordedWithTheActionAndShownAsItWasTyped() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "textarea[name=text]").sendKeys(HOSTILE + "\nDeuxième ligne");
        browser.reads(TAB + "#saved", "enregistré à");

        browser.click(TAB + "button[value=START]").reads(TAB + ".told", "est démarrée");

        browser.reads(TAB + "#defects", "Deuxième ligne").reads(TAB + "#defects", "<img src=x");
        assertThat(browser.element(TAB + "textarea[name=text]").getDomProperty("value"))
                .isEmpty();
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");
        browser.click(TAB + "#defects button").reads(TAB + "#defects", "résolu par responsible@");
    }

    @Test
    void textThatWasTypedOutlivesTheTab() {
        String task = openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "textarea[name=text]").sendKeys("à moitié écrit");
        browser.reads(TAB + "#saved", "enregistré à");

        browser.open(root() + "/").open(root() + TASKLIST + "#/?task=" + task);

        browser.element(TAB + "button[value=START]");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "à moitié écrit"
                        .equals(browser.element(TAB + "textarea[name=text]").getDomProperty("value")));
    }

    @Test
    void aStepIsTransferredToAPersonFoundByName() {
        openTheStepAs(RESPONSIBLE.email());
        browser.click(TAB + "a[href='#transfer-to']");
        browser.until(INSIDE + "activeElement.name === 'to'");
        assertThat(browser.script(INSIDE + "querySelector('#people option[value^=other]').label"))
                .asString()
                .contains(OTHER.email());
        browser.element(TAB + "input[name=to]").sendKeys("other");
        browser.element(TAB + "textarea[name=message]").sendKeys("Bonne chance");
        browser.shot(SHOTS.resolve("tasklist-transfer.png"));

        browser.click(TAB + "button[value=TRANSFER]").reads(TAB + ".told", "est transférée");

        browser.reads(TAB + "dl", "Bonne chance").reads(".task-removed-alert", "transférée");
        browser.reads(TAB + ".told", "est transférée").shot(SHOTS.resolve("tasklist-transferred.png"));
        assertThat(boards.read(run).orElseThrow().step("A").orElseThrow().assignees())
                .containsExactly(OTHER.email());
    }

    @Test
    void theDiagramOfThePhaseIsThereWithTheOwnStepMarked() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "button[value=START]");

        browser.click(".task-card .nav-tabs > li:nth-child(4) a");

        browser.element(
                ".diagram-pane .djs-element.highlight[data-element-id='" + Part.TASK.idOf(new StepId("A")) + "']");
        browser.element(".diagram-pane .djs-element[data-element-id='" + Part.TASK.idOf(new StepId("B")) + "']");
        browser.shot(SHOTS.resolve("tasklist-diagram.png"));
    }

    @Test
    void aRefusalIsASentence() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "button[value=START]");
        actions.start(run, "A", new Actor(OTHER.email(), false), Remark.NONE);

        browser.click(TAB + "button[value=START]");

        browser.reads(TAB + ".alert", "Camille Autre");
        assertThat(browser.element(TAB + ".alert").getText())
                .doesNotContain("ENGINE-")
                .doesNotContain("Exception");
        browser.shot(SHOTS.resolve("tasklist-refusal.png"));
    }

    @Test
    void signingOutInTasklistLeadsToOurForm() {
        openTheStepAs(RESPONSIBLE.email());
        browser.click(".account .dropdown-toggle");
        browser.click(".account .logout a");

        browser.waitForAddress("/sign-in");

        assertThat(browser.element("h1").getText()).isEqualTo("Se connecter");
    }

    @Test
    void aPhoneShowsTheSameStep() {
        browser.size(390, 844);

        openTheStepAs(RESPONSIBLE.email());

        browser.element(TAB + "button[value=START]");
        browser.reads(TAB + "dl", "Phase PP");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390L);
        assertThat((Boolean)
                        browser.script(INSIDE + "querySelector('.standing').getBoundingClientRect().top < innerHeight"))
                .isTrue();
        assertThat(browser.script(INSIDE + "querySelector('#defect').open")).isEqualTo(false);
        browser.shot(SHOTS.resolve("tasklist-390.png"));
    }
}

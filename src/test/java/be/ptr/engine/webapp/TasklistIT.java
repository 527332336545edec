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
    @Test
    void aLinkIntoTasklistOpensItsStepWhichIsReadStartedAndClosedThere() {
        openTheStepAs(RESPONSIBLE.email());

        browser.reads(".ptr-step dl", "Phase PP")
                .reads(".ptr-standing", "Ready")
                .reads(".ptr-step dl", "Planned");
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");
        assertThat(browser.script("return document.querySelectorAll('.ptr-step img').length"))
                .isEqualTo(0L);
        browser.shot(SHOTS.resolve("tasklist-1280.png"));
        browser.click(".ptr-start").reads(".ptr-done", "est démarrée").reads(".ptr-standing", "Open");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(".ptr-close").reads(".ptr-done", "est clôturée").reads(".ptr-standing", "Terminated");
        assertThat(state()).isEqualTo(State.TERMINATED);
        browser.shot(SHOTS.resolve("tasklist-closed.png"));
    }

    @Test
    void whatWasFoundIsRecordedWithTheActionAndShownAsItWasTyped() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(".ptr-step textarea[name=defect]").sendKeys(HOSTILE + "\nDeuxième ligne");
        browser.reads(".ptr-remark", "Brouillon gardé");

        browser.click(".ptr-start").reads(".ptr-done", "est démarrée");

        browser.reads(".ptr-found", "Deuxième ligne").reads(".ptr-found", "<img src=x");
        assertThat(browser.element(".ptr-step textarea[name=defect]").getDomProperty("value"))
                .isEmpty();
        assertThat(browser.script("return document.title")).isNotEqualTo("hacked");
        browser.click(".ptr-found button").reads(".ptr-found", "résolu par responsible@");
    }

    @Test
    void textThatWasTypedOutlivesTheTab() {
        String task = openTheStepAs(RESPONSIBLE.email());
        browser.element(".ptr-step textarea[name=defect]").sendKeys("à moitié écrit");
        browser.reads(".ptr-remark", "Brouillon gardé");

        browser.open(root() + "/").open(root() + TASKLIST + "#/?task=" + task);

        browser.element(".ptr-start");
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> "à moitié écrit"
                        .equals(browser.element(".ptr-step textarea[name=defect]")
                                .getDomProperty("value")));
    }

    @Test
    void aStepIsTransferredToAPersonFoundByName() {
        openTheStepAs(RESPONSIBLE.email());
        browser.click(".ptr-transfer summary");
        browser.element(".ptr-transfer input[name=to]").sendKeys("other");
        browser.reads(".ptr-transfer .ptr-note", OTHER.email());
        browser.element(".ptr-transfer textarea").sendKeys("Bonne chance");
        browser.shot(SHOTS.resolve("tasklist-transfer.png"));

        browser.click(".ptr-transfer-action").reads(".ptr-done", "est transférée");

        browser.reads(".ptr-step dl", "Bonne chance").reads(".task-removed-alert", "transférée");
        browser.reads(".ptr-done", "est transférée").shot(SHOTS.resolve("tasklist-transferred.png"));
        assertThat(progress.read(run).orElseThrow().step("A").orElseThrow().assignees())
                .containsExactly(OTHER.email());
    }

    @Test
    void theDiagramOfThePhaseIsThereWithTheOwnStepMarked() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(".ptr-start");

        browser.click(".task-card .nav-tabs > li:nth-child(4) a");

        browser.element(
                ".diagram-pane .djs-element.highlight[data-element-id='" + Part.TASK.idOf(new StepId("A")) + "']");
        browser.element(".diagram-pane .djs-element[data-element-id='" + Part.TASK.idOf(new StepId("B")) + "']");
        browser.shot(SHOTS.resolve("tasklist-diagram.png"));
    }

    @Test
    void aRefusalIsASentence() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(".ptr-start");
        actions.start(run, "A", new Actor(OTHER.email(), false), Remark.NONE);

        browser.click(".ptr-start");

        browser.reads(".ptr-alert", "Camille Autre");
        assertThat(browser.element(".ptr-alert").getText())
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

        browser.element(".ptr-start");
        browser.reads(".ptr-step dl", "Phase PP");
        assertThat((Long) browser.script("return document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(390L);
        assertThat((Boolean) browser.script(
                        "return document.querySelector('.ptr-standing').getBoundingClientRect().top < innerHeight"))
                .isTrue();
        assertThat(browser.script("return document.querySelector('.ptr-remark').open"))
                .isEqualTo(false);
        browser.shot(SHOTS.resolve("tasklist-390.png"));
    }
}

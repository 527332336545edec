package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import org.junit.jupiter.api.Test;

/** What the tab in Tasklist asks before it acts, and what of the form is still there afterwards. */
class TasklistAnswersIT extends TasklistRoomIT {
    @Test
    void undoingTheStartAndClosingWithABlockingDefectAreAskedFirst() {
        actions.start(run, "A", new Actor(RESPONSIBLE.email(), false), Remark.NONE);
        openTheStepAs(RESPONSIBLE.email(), tasks.createTaskQuery().taskAssignee(RESPONSIBLE.email()));
        browser.click(".ptr-hand-back").reads(".ptr-question h4", "Annuler le démarrage de l'étape-action A ?");
        browser.shot(SHOTS.resolve("tasklist-question.png"));
        browser.click(".ptr-question .btn-primary");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(".ptr-hand-back").click(".ptr-yes").reads(".ptr-done", "est annulé");
        assertThat(state()).isEqualTo(State.READY);

        browser.click(".ptr-start").reads(".ptr-standing", "Open");
        browser.element(".ptr-step textarea[name=defect]").sendKeys("Deux points sans contrat");
        browser.click(".ptr-remark option[value=BLOCKING]")
                .click(".ptr-defects")
                .reads(".ptr-found", "Deux points");
        browser.click(".ptr-close").reads(".ptr-question", "Clôturer A ?").reads(".ptr-question", "Deux points");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(".ptr-yes").reads(".ptr-done", "est clôturée");
        assertThat(state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void aNameThatFitsSeveralOffersThemAndKeepsTheMessage() {
        openTheStepAs(RESPONSIBLE.email());
        browser.click(".ptr-transfer summary");
        browser.element(".ptr-transfer input[name=to]").sendKeys("example");
        browser.element(".ptr-transfer textarea").sendKeys("Bonne chance");

        browser.click(".ptr-transfer-action").reads(".ptr-choices", "Transférer à " + OTHER.email());
        browser.reads(".ptr-alert", "peut être").shot(SHOTS.resolve("tasklist-choices.png"));
        browser.click(".ptr-choices li:last-child button").reads(".ptr-done", "est transférée");

        browser.reads(".ptr-step dl", "Bonne chance");
        assertThat(progress.read(run).orElseThrow().step("A").orElseThrow().assignees())
                .containsExactly(OTHER.email());
    }
}

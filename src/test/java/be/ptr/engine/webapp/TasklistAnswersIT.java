package be.ptr.engine.webapp;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.commands.Remark;
import be.ptr.defects.Defect;
import be.ptr.engine.accounts.Accounts;
import be.ptr.progress.Actor;
import be.ptr.progress.State;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tab in Tasklist asks before it acts, and what of the form is still there afterwards. */
class TasklistAnswersIT extends TasklistRoomIT {
    /** The step is read when its answer is let go; what the tab does with the first one has happened when that is told. */
    private static final String HOLD_READINGS = """
            const ask = window.fetch;
            window.held = [];
            window.fetch = async (path, options) => {
              const answer = await ask(path, options);
              if (options?.method === 'GET' && /\\/tab$/.test(path)) {
                const text = await answer.text();
                await new Promise(go => window.held.push(go));
                answer.text = async () => { setTimeout(() => { window.shown = true; }); return text; };
              }
              return answer;
            };
            """;

    @Autowired
    private Accounts accounts;

    @Test
    void undoingTheStartAndClosingWithABlockingDefectAreAskedFirst() {
        actions.start(run, "A", new Actor(RESPONSIBLE.email(), false), Remark.NONE);
        openTheStepAs(RESPONSIBLE.email(), tasks.createTaskQuery().taskAssignee(RESPONSIBLE.email()));
        browser.click(TAB + "button[value=HAND_BACK]")
                .reads(TAB + ".ask h1", "Annuler le démarrage de l'étape-action A ?");
        browser.shot(SHOTS.resolve("tasklist-question.png"));
        browser.click(TAB + ".ask button[value='']").element(TAB + "#act");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(TAB + "button[value=HAND_BACK]")
                .click(TAB + ".ask .primary")
                .reads(TAB + ".told", "est annulé");
        assertThat(state()).isEqualTo(State.READY);

        browser.click(TAB + "button[value=START]").reads(TAB + ".standing", "Open");
        browser.element(TAB + "textarea[name=text]").sendKeys("Deux points sans contrat");
        browser.click(TAB + "option[value=BLOCKING]")
                .click(TAB + "button[value=DEFECT]")
                .reads(TAB + "#defects", "Deux points");
        browser.click(TAB + "button[value=CLOSE]")
                .reads(TAB + ".ask", "Clôturer A ?")
                .reads(TAB + ".ask", "Deux points");
        assertThat(state()).isEqualTo(State.OPEN);
        browser.click(TAB + ".ask .primary").reads(TAB + ".told", "est clôturée");
        assertThat(state()).isEqualTo(State.TERMINATED);
    }

    @Test
    void anAnswerThatComesLateHidesNoDefect() {
        openTheStepAs(RESPONSIBLE.email());
        browser.script(HOLD_READINGS);
        browser.click(TAB + "button[value=START]")
                .reads(TAB + ".standing", "Open")
                .until("return window.held.length >= 1");
        browser.element(TAB + "textarea[name=text]").sendKeys("Deux points sans contrat");
        browser.click(TAB + "option[value=BLOCKING]")
                .click(TAB + "button[value=DEFECT]")
                .reads(TAB + "#defects", "Deux points");

        browser.script("window.held[0]()");

        browser.until("return window.shown").reads(TAB + "#defects", "Deux points");
        browser.click(TAB + "button[value=CLOSE]").reads(TAB + ".ask", "Deux points");
    }

    @Test
    void aNameThatFitsSeveralOffersThemAndKeepsTheMessage() {
        openTheStepAs(RESPONSIBLE.email());
        browser.click(TAB + "#transfer summary");
        browser.element(TAB + "input[name=to]").sendKeys("example");
        browser.element(TAB + "textarea[name=message]").sendKeys("Bonne chance");

        browser.click(TAB + "button[value=TRANSFER]").reads(TAB + ".choices", "Transférer à " + OTHER.email());
        browser.reads(TAB + ".alert", "peut être").shot(SHOTS.resolve("tasklist-choices.png"));
        browser.click(TAB + ".choices li:last-child button").reads(TAB + ".told", "est transférée");

        browser.reads(TAB + "dl", "Bonne chance");
        assertThat(boards.read(run).orElseThrow().step("A").orElseThrow().assignees())
                .containsExactly(OTHER.email());
    }

    @Test
    void anEndedSessionIsSaidWithTheWayBackAndWhatWasTypedStays() {
        openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "textarea[name=text]").sendKeys("Deux points");
        browser.reads(TAB + "#saved", "enregistré à");
        accounts.resetPassword(RESPONSIBLE.email());

        browser.click(TAB + "button[value=START]").reads(TAB + ".told", "Votre session est terminée.");
        assertThat(browser.element(TAB + ".told a").getDomAttribute("href"))
                .startsWith("/sign-in?")
                .contains("tasklist");
        assertThat(typed()).isEqualTo("Deux points");
        browser.element(TAB + "textarea[name=text]").sendKeys(" sans contrat");
        browser.reads(TAB + "#saved", "Pas enregistré");
        assertThat(typed()).isEqualTo("Deux points sans contrat");
        assertThat(state()).isEqualTo(State.READY);
    }

    @Test
    void whatIsBeingTypedStaysWhileADefectIsResolved() {
        Actor responsible = new Actor(RESPONSIBLE.email(), false);
        actions.recordDefect(run, "A", responsible, new Remark("x", "Un écart", Defect.Severity.MINOR, "", ""));
        openTheStepAs(RESPONSIBLE.email());
        browser.element(TAB + "textarea[name=text]").sendKeys("à moitié écrit");
        browser.element(TAB + "input[name=reference]").sendKeys("INC-7");

        browser.click(TAB + "#defects button").reads(TAB + "#defects", "résolu par responsible@");

        assertThat(typed()).isEqualTo("à moitié écrit");
        assertThat(browser.element(TAB + "input[name=reference]").getDomProperty("value"))
                .isEqualTo("INC-7");
    }

    private String typed() {
        return browser.element(TAB + "textarea[name=text]").getDomProperty("value");
    }
}

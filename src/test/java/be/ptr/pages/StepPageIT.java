package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Defects;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A step's page without scripts: what it shows, what its buttons do, and what is said afterwards. */
class StepPageIT extends RoomIT {
    @Autowired
    private Defects defects;

    private Visitor ana;

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label("Couper <b>tout</b> & vérifier")
                .by(ANA.email())
                .step("B")
                .by(RESPONSIBLE.email())
                .after("A"));
        ana = signedIn(ANA);
    }

    @Test
    void theStepIsStartedAndClosedAndEachTimeAPageSaysSo() {
        assertThat(ana.get(page("A")).body())
                .contains("A · Couper &lt;b&gt;tout&lt;/b&gt; &amp; vérifier")
                .contains("Elle vous est attribuée.", "Démarrer l&#39;étape-action", "Sacha Suppléante")
                .doesNotContain("Clôturer l&#39;étape-action", "value=\"SKIP\"");

        HttpResponse<String> started = press(ana, page("A"), "START", Map.of());
        assertThat(target(started)).isEqualTo(page("A") + "/done?verb=START");
        assertThat(ana.get(target(started)).body()).contains("L&#39;étape-action A est démarrée", "à votre nom");
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(ana.get(page("A")).body()).contains("Clôturer l&#39;étape-action", "Annuler le démarrage");

        HttpResponse<String> closed =
                press(ana, page("A"), "CLOSE", Map.of("sure", "CLOSE", "text", HOSTILE, "severity", "BLOCKING"));
        assertThat(ana.get(target(closed)).body())
                .contains(
                        "L&#39;étape-action A est clôturée",
                        ">B</a>",
                        "Le defect a été enregistré avec l&#39;action : « " + HARMLESS,
                        "Clôturée par erreur ?",
                        "appelez tout de suite un pilote de la transition.",
                        "href=\"mailto:" + LEAD.email());
        assertThat(state("A")).isEqualTo(State.TERMINATED);
        assertThat(ana.get(page("A")).body()).contains(HARMLESS, "Bloquant, ouvert", "Démarrée", "par Ana Titulaire");
    }

    @Test
    void aRefusalSaysWhyAndWhatBecameOfTheText() {
        press(ana, page("A"), "START", Map.of());
        Visitor deputy = signedIn(DEPUTY);

        HttpResponse<String> refused = press(deputy, page("A"), "START", Map.of("text", HOSTILE));
        HttpResponse<String> why = deputy.get(target(refused));

        assertThat(why.statusCode()).isEqualTo(409);
        assertThat(why.body())
                .contains("Cela n&#39;a pas pu être fait", "a déjà été démarrée par Ana Titulaire", HARMLESS)
                .contains("n&#39;est pas encore enregistré comme defect");
        assertThat(defects.of(run)).isEmpty();
        assertThat(deputy.get(page("A")).body()).as("stands in the form again").contains(HARMLESS + "</textarea>");
        assertThat(target(deputy.get(page("A") + "/refused"))).isEqualTo(page("A"));
        assertThat(deputy.get("/?lang=en").statusCode()).isEqualTo(200);
        HttpResponse<String> english =
                press(deputy, page("A"), "CLOSE", Map.of("link", "javascript:alert(1)", "text", "x"));
        assertThat(deputy.get(target(english)).body())
                .contains("This could not be done", "not recorded as a defect yet");
        assertThat(deputy.get(page("A")).body()).contains("saved at");
    }

    @Test
    void aTransferByNameReplacesTheAssigneeAndItsMessageKeepsItsLines() {
        HttpResponse<String> moved = press(ana, page("B"), "TRANSFER", Map.of("to", OTHER.name(), "message", HOSTILE));
        assertThat(ana.get(target(moved)).body()).contains("Dominique Exécutant");

        Visitor responsible = signedIn(RESPONSIBLE);
        HttpResponse<String> done =
                press(responsible, page("B"), "TRANSFER", Map.of("to", OTHER.name(), "message", HOSTILE));

        assertThat(responsible.get(target(done)).body())
                .contains("L&#39;étape-action B est transférée", "attribuée à Camille Autre");
        assertThat(signedIn(OTHER).get(page("B")).body())
                .contains("Elle vous a été transférée par Dominique Exécutant.", HARMLESS);
        HttpResponse<String> late = press(
                signedIn(LEAD), page("B"), "TRANSFER", Map.of("to", ANA.email(), "expected", RESPONSIBLE.email()));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "vient d&#39;être transférée à Camille Autre",
                        "value=\"" + OTHER.email() + "\"",
                        "value=\"TRANSFER\"");
    }

    @Test
    void aLeadDeclaresAStepWithoutObject() {

        Visitor lead = signedIn(LEAD);
        assertThat(lead.get(page("A")).body()).contains("Déclarer sans objet");
        assertThat(press(lead, page("A"), "SKIP", Map.of("text", HOSTILE, "message", HOSTILE))
                        .body())
                .contains("Dites en une phrase pourquoi", "id=\"wrong-reason\"", ">" + HARMLESS + "</textarea>");
        assertThat(lead.get(target(press(lead, page("A"), "SKIP", Map.of("reason", HOSTILE))))
                        .body())
                .contains("est déclarée sans objet");
        assertThat(lead.get(page("A")).body()).contains(HARMLESS.replace("\n", "\n"));
        assertThat(target(press(ana, page("B"), "SKIP", Map.of("reason", "x")))).endsWith("/refused");
    }

    @Test
    void whatIsTypedIsSavedAndStandsInTheFormAgain() {
        HttpResponse<String> saved = send(ana, page("A"), page("A") + "/draft", "", Map.of("text", HOSTILE));
        assertThat(saved.body()).contains("enregistré à").doesNotContain("<html");
        assertThat(ana.get(page("A")).body()).contains(HARMLESS + "</textarea>");
        assertThat(signedIn(DEPUTY).get(page("A")).body()).doesNotContain("ligne deux");

        // What the Enter key presses.
        assertThat(target(press(ana, page("A"), "", Map.of("text", "plus court"))))
                .isEqualTo(page("A"));
        assertThat(state("A")).isEqualTo(State.READY);
        press(ana, page("A"), "DEFECT", Map.of("text", "plus court"));

        assertThat(defects.of(run, new StepId("A"))).hasSize(1);
        assertThat(ana.get(page("A")).body()).contains("></textarea>", "plus court");
    }

    @Test
    void anAddressThatSaysWhatDidNotHappenLeadsToTheStep() {
        for (String verb : new String[] {"START", "CLOSE", "TRANSFER", "SKIP", "DEFECT"}) {
            assertThat(target(ana.get(page("A") + "/done?verb=" + verb))).isEqualTo(page("A"));
        }
        assertThat(ana.get(page("A") + "/done?verb=NIX").statusCode()).isEqualTo(404);
        assertThat(ana.get(page("NIX")).body()).contains("n&#39;a pas d&#39;étape-action « NIX »");
        assertThat(ana.form(page("A"), "verb=START").statusCode()).isEqualTo(403);
        assertThat(state("A")).isEqualTo(State.READY);
    }

    @Test
    void whyItCannotBeStartedIsSaidInsteadOfAButton() {
        assertThat(signedIn(RESPONSIBLE).get(page("B")).body())
                .contains("Pas encore : elle attend A.")
                .doesNotContain("value=\"START\"");
        assertThat(signedIn(OTHER).get(page("A")).body())
                .contains("Elle est prête. Peuvent la démarrer : Ana Titulaire")
                .doesNotContain("value=\"START\"", "value=\"TRANSFER\"");
        assertThat(signedIn(DEPUTY).get(page("A")).body())
                .contains("Vous la voyez en suppléance : Ana Titulaire.", "value=\"START\"");
    }
}

package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.Role;
import be.ptr.progress.State;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page on which a lead gives all steps of one person to another. */
class MassTransferIT extends RoomIT {
    private final Person gone = person("gone" + System.nanoTime() + "@example.be", "Odile Partie", Role.RESPONSIBLE);
    private final DryRun second = new DryRun(run.name() + "-bis");
    private final String page = "/runs/" + run + "/transfer";

    /** P and R (in the roll-back) are hers alone, S is shared with Camille; T in another run. */
    @BeforeEach
    void runs() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("P")
                .by(gone.email())
                .step("S")
                .by(gone.email(), OTHER.email())
                .phase("FB-RB")
                .step("R")
                .by(gone.email()));
        start(PlanBuilder.run(second.name()).phase("PP").step("T").by(gone.email()));
    }

    private HttpResponse<String> send(Visitor lead, Map<String, String> fields) {
        return send(lead, page + "?from=" + gone.email(), page, "", fields);
    }

    @Test
    void everythingGoesOverInAllPhasesAndRunsAndWhoeverSharesAStepKeepsIt() {
        Visitor lead = signedIn(LEAD);
        assertThat(lead.get(page + "?from=" + gone.email()).body())
                .contains(gone.email() + " : 3 étapes-actions", "Celles de " + run + " : 3", ">R</a>")
                .contains(
                        "aussi attribuée à Camille Autre : cela ne change pas",
                        "Celles qu&#39;elle partage restent aussi attribuées aux autres")
                .contains("de toutes les exécutions en cours : 4 (")
                .doesNotContain("restent où elles sont");

        HttpResponse<String> several =
                send(lead, Map.of("from", gone.email(), "to", "camille", "message", "merci", "everywhere", "true"));
        assertThat(several.statusCode()).isEqualTo(409);
        assertThat(several.body())
                .contains("« camille » peut être Camille Pilote, Camille Autre", ">merci</textarea>")
                .contains("value=\"camille\"", "name=\"chosen\" value=\"" + OTHER.email() + "\"");

        HttpResponse<String> moved =
                send(lead, Map.of("from", gone.email(), "chosen", ANA.email(), "everywhere", "true"));
        assertThat(lead.get(target(moved)).body())
                .contains("4 étapes-actions transférées : " + gone.email() + " → Ana Titulaire.")
                .doesNotContain("reste où elle est");
        assertThat(lead.get(page + "?from=" + gone.email()).body())
                .contains(gone.email() + " : plus aucune")
                .doesNotContain("id=\"mass-to\"");
        assertThat(step("S").assignees()).containsExactly(ANA.email(), OTHER.email());
        assertThat(signedIn(ANA).get(page("R")).body()).contains("transférée par Camille Pilote");
    }

    @Test
    void thePageOfASharedStepTellsWhoReplacesWhomAndToTheOthersThatItIsTheirsStill() {
        Visitor lead = signedIn(LEAD);
        send(lead, Map.of("from", gone.email(), "to", ANA.name()));

        String shown = signedIn(OTHER).get(page("S")).body();
        assertThat(shown)
                .contains("par Camille Pilote à Ana Titulaire, qui remplace " + gone.email())
                .contains("à Ana Titulaire (remplace " + gone.email() + ")")
                .contains("Elle vous est attribuée")
                .doesNotContain("Elle vous a été transférée");
        assertThat(signedIn(ANA).get(page("S")).body()).contains("Elle vous a été transférée par Camille Pilote");
        assertThat(signedIn(gone).get(page("S")).body()).doesNotContain("value=\"START\"");
    }

    @Test
    void whoeverHasASharedStepOpenGoesOnAndIsNamedBeforehand() {
        press(signedIn(OTHER), page("S"), "START", Map.of());
        Visitor lead = signedIn(LEAD);
        assertThat(lead.get(page + "?from=" + gone.email()).body())
                .contains("démarrée par Camille Autre : cela ne change pas");

        send(lead, Map.of("from", gone.email(), "to", ANA.name()));

        assertThat(step("S").who()).isEqualTo(OTHER.email());
        assertThat(signedIn(ANA).get(page("S")).body()).doesNotContain("transférée depuis");
        press(signedIn(OTHER), page("S"), "CLOSE", Map.of());
        assertThat(state("S")).isEqualTo(State.TERMINATED);
    }

    @Test
    void aRunWhosePlanDoesNotKnowTheSuccessorIsNamedOnceBeforeTheRestGoesOver() {
        Person local = person("local" + System.nanoTime() + "@example.be", "", Role.RESPONSIBLE);
        DryRun third = new DryRun(run.name() + "-ter");
        start(PlanBuilder.run(third.name())
                .person(local.email())
                .phase("PP")
                .step("U-1")
                .by(gone.email())
                .step("U-2")
                .by(gone.email()));
        Visitor lead = signedIn(LEAD);
        String there = "/runs/" + third + "/transfer";
        Map<String, String> wish = Map.of("from", gone.email(), "to", local.email(), "everywhere", "true");

        HttpResponse<String> told = send(lead, there + "?from=" + gone.email(), there, "", wish);

        assertThat(told.statusCode()).isEqualTo(409);
        assertThat(told.body())
                .contains(run + " : " + local.email() + " ne fait pas partie du plan de cette exécution.")
                .contains("3 étapes-actions y restent où elles sont.", "1 étape-action y reste où elle est.")
                .contains(page + "?from=" + gone.email(), "Choisir quelqu&#39;un de ce plan")
                .contains("Transférer les 2 autres", "name=\"rest\" value=\"" + local.email() + "\"");
        assertThat(step("P").assignees()).as("nothing went over yet").containsExactly(gone.email());
        assertThat(told.body().split("ne fait pas partie du plan", -1)).hasSize(3);

        HttpResponse<String> other = send(
                lead,
                there + "?from=" + gone.email(),
                there,
                "",
                Map.of(
                        "from",
                        gone.email(),
                        "to",
                        "elsewhere@example.be",
                        "everywhere",
                        "true",
                        "rest",
                        local.email()));
        assertThat(other.statusCode()).as("agreed for somebody else").isEqualTo(409);
        assertThat(other.body()).doesNotContain("name=\"rest\"");

        HttpResponse<String> moved = send(
                lead,
                there + "?from=" + gone.email(),
                there,
                "",
                Map.of("from", gone.email(), "to", local.email(), "everywhere", "true", "rest", local.email()));
        assertThat(lead.get(target(moved)).body())
                .contains("2 étapes-actions transférées", "3 étapes-actions y restent où elles sont");
        assertThat(step("P").assignees()).containsExactly(gone.email());
        assertThat(lead.get("/runs/" + third + "/steps/U-2").body()).contains("qui remplace " + gone.email());
    }

    @Test
    void itIsForLeadsAndASuccessorNobodyKnowsIsToldOnce() {
        Visitor lead = signedIn(LEAD);
        HttpResponse<String> unknown = send(lead, Map.of("from", gone.email(), "to", "elsewhere@example.be"));
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body())
                .contains("elsewhere@example.be ne fait pas partie du plan", "3 étapes-actions y restent")
                .doesNotContain("name=\"rest\"");
        assertThat(signedIn(ANA).get(page).statusCode()).isEqualTo(403);
    }
}

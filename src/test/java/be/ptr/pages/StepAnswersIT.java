package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.State;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the pages of a step ask before they act, and what of the form is still there afterwards. */
class StepAnswersIT extends RoomIT {
    private static final Pattern BUTTON = Pattern.compile("<button[^>]*>[^<]*");

    private Visitor ana;

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label("Couper tout")
                .by(ANA.email())
                .step("C")
                .by(RESPONSIBLE.email()));
        ana = signedIn(ANA);
    }

    @Test
    void aNameThatFitsSeveralOffersThemAndKeepsEverythingTyped() {
        Map<String, String> typed = Map.of(
                "to", " camille ", "message", HOSTILE, "text", HOSTILE, "severity", "MAJOR", "reference", "INC-7");
        HttpResponse<String> several = press(ana, page("A"), "TRANSFER", typed);
        assertThat(several.statusCode()).isEqualTo(409);
        assertThat(several.body())
                .contains("« camille » peut être Camille Pilote, Camille Autre", "id=\"wrong-to\"", "value=\"camille\"")
                .contains("name=\"chosen\" value=\"" + OTHER.email(), "name=\"chosen\" value=\"" + LEAD.email())
                .contains(">" + HARMLESS + "</textarea>", "selected=\"selected\">Majeur", "value=\"INC-7\"");
        assertThat(step("A").assignees()).containsExactly(ANA.email());

        HttpResponse<String> nobody = press(ana, page("A"), "TRANSFER", Map.of("to", "Lefort", "message", HOSTILE));
        assertThat(nobody.body())
                .contains("« Lefort » ne fait pas partie", "value=\"Lefort\"", ">" + HARMLESS + "</textarea>")
                .doesNotContain("name=\"chosen\"");
        assertThat(press(ana, page("A"), "TRANSFER", Map.of("message", "x")).body())
                .contains("Dites à qui transférer l&#39;étape-action A.");

        HttpResponse<String> chosen = press(ana, page("A"), "", Map.of("chosen", OTHER.email(), "to", "camille"));
        assertThat(ana.get(target(chosen)).body())
                .contains("attribuée à Camille Autre", "Camille Autre, ou un pilote, peut vous la transférer");
        assertThat(step("A").assignees()).containsExactly(OTHER.email());

        press(signedIn(OTHER), page("A"), "TRANSFER", Map.of("to", "TITULAIRE"));
        assertThat(step("A").assignees()).as("a part that fits one person").containsExactly(ANA.email());
    }

    @Test
    void undoingTheStartIsAskedFirstAndTheAnswerNoKeepsEverythingTyped() {
        String started =
                ana.get(target(press(ana, page("A"), "START", Map.of()))).body();
        assertThat(started).contains("Démarrée par erreur ?", "value=\"HAND_BACK\"");
        assertThat(buttons(ana.get(page("A")).body(), "primary")).hasSize(1).allMatch(one -> one.contains("CLOSE"));

        Map<String, String> typed = Map.of("text", HOSTILE, "severity", "MAJOR", "to", "Camille", "message", HOSTILE);
        HttpResponse<String> asked = press(ana, page("A"), "HAND_BACK", typed);

        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body())
                .contains("Annuler le démarrage de l&#39;étape-action A ?", "redevient à démarrer par Ana Titulaire")
                .contains("name=\"sure\" value=\"HAND_BACK\"", HARMLESS, "value=\"Camille\"");
        assertThat(buttons(asked.body(), "primary")).hasSize(1).allMatch(one -> one.contains("Annuler le démarrage"));
        assertThat(state("A")).isEqualTo(State.OPEN);

        Map<String, String> no = new HashMap<>(typed);
        no.put("sure", "HAND_BACK");
        assertThat(press(ana, page("A"), "", no).body())
                .contains(
                        "A · Couper tout",
                        ">" + HARMLESS + "</textarea>",
                        "value=\"Camille\"",
                        "selected=\"selected\">Majeur");
        assertThat(state("A")).isEqualTo(State.OPEN);

        HttpResponse<String> undone = press(ana, page("A"), "HAND_BACK", Map.of("sure", "HAND_BACK"));
        assertThat(ana.get(target(undone)).body())
                .contains(
                        "Le démarrage de l&#39;étape-action A est annulé", "Ana Titulaire", "à nouveau depuis sa page");
        assertThat(state("A")).isEqualTo(State.READY);
        assertThat(ana.get(page("A")).body()).contains("Démarrage annulé");
    }

    @Test
    void closingAsksOnceWhenABlockingDefectIsOpenAndNeverElse() {
        press(ana, page("A"), "START", Map.of());
        press(ana, page("A"), "DEFECT", Map.of("text", "Deux points sans contrat", "severity", "BLOCKING"));

        HttpResponse<String> asked = press(ana, page("A"), "CLOSE", Map.of());
        assertThat(asked.body())
                .contains(
                        "Clôturer A ?", "Deux points sans contrat", "Clôturer l&#39;étape-action<", "Non, pas encore");
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(target(press(ana, page("A"), "CLOSE", Map.of("sure", "CLOSE"))))
                .contains("/done");
        assertThat(state("A")).isEqualTo(State.TERMINATED);

        Visitor responsible = signedIn(RESPONSIBLE);
        press(responsible, page("C"), "START", Map.of("text", "Sans gravité"));
        HttpResponse<String> typed =
                press(responsible, page("C"), "CLOSE", Map.of("text", "Tout est faux", "severity", "BLOCKING"));
        assertThat(typed.body()).contains("Clôturer C ?", "Tout est faux", "votre texte, enregistré en clôturant");
        assertThat(target(press(responsible, page("C"), "CLOSE", Map.of()))).contains("/done");
    }

    /** The buttons of a page with that class. */
    private static List<String> buttons(String page, String look) {
        return BUTTON.matcher(page)
                .results()
                .map(MatchResult::group)
                .filter(one -> one.contains(look))
                .toList();
    }
}

package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.PlanBuilder;
import be.ptr.progress.State;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The step's screen exists once: what Tasklist's tab shows and offers is what the page of the step shows and offers. */
class TabPageIT extends RoomIT {
    private static final Pattern TOKEN = Pattern.compile("name=\"(_csrf|remark)\" value=\"[^\"]*\"");
    private static final Pattern BUTTON = Pattern.compile("value=\"[A-Z_]*\"[^>]*>[^<]+</button>");

    private Visitor ana;

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label("Couper tout")
                .by(ANA.email())
                .step("C")
                .after("A")
                .by(RESPONSIBLE.email()));
        ana = signedIn(ANA);
    }

    @Test
    void theTabShowsWhatThePageShows() {
        press(ana, page("A"), "DEFECT", Map.of("text", HOSTILE, "severity", "MAJOR", "reference", "INC-7"));
        press(ana, page("A"), "START", Map.of());
        for (Visitor reader : List.of(ana, signedIn(LEAD), signedIn(OTHER))) {
            for (String step : List.of("A", "C")) {
                String page = below(reader.get(page(step)));
                String tab = below(reader.get(page(step) + "/tab"));
                assertThat(tab.replace(page(step) + "/tab/defects", "/runs/" + run + "/defects")
                                .replace(page(step) + "/tab", page(step)))
                        .isEqualTo(page);
            }
        }
    }

    @Test
    void whatIsDoneInTheTabIsAnsweredWithTheStepAsItStandsThen() {
        String tab = page("A") + "/tab";
        HttpResponse<String> started = press(ana, tab, "START", Map.of("text", "Un écart"));
        assertThat(started.statusCode()).isEqualTo(200);
        assertThat(started.body())
                .contains("data-done=\"START\"", "data-acts=\"true\"", "L&#39;étape-action A est démarrée", "Un écart");
        assertThat(buttons(started)).anyMatch(one -> one.startsWith("value=\"CLOSE\""));
        assertThat(press(ana, tab, "START", Map.of()).body()).contains("C&#39;était déjà fait");

        HttpResponse<String> given = press(ana, tab, "TRANSFER", Map.of("to", "Dominique", "message", HOSTILE));
        assertThat(given.body()).contains("data-acts=\"false\"", "est transférée", HARMLESS);
        assertThat(step("A").assignees()).containsExactly(RESPONSIBLE.email());
    }

    @Test
    void whatIsRefusedInTheTabSaysWhyAndKeepsTheText() {
        String tab = page("A") + "/tab";
        Map<String, String> typed = Map.of("to", "Lefort", "message", HOSTILE, "text", HOSTILE);
        HttpResponse<String> unknown = press(ana, tab, "TRANSFER", typed);
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(unknown.body())
                .contains("« Lefort » ne fait pas partie", "value=\"Lefort\"", ">" + HARMLESS + "</textarea>")
                .doesNotContain("data-done");

        press(signedIn(LEAD), page("A"), "START", Map.of());
        HttpResponse<String> late = press(ana, tab, "START", Map.of("text", HOSTILE));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains(
                        "Camille Pilote",
                        "n&#39;est pas encore enregistré comme defect",
                        ">" + HARMLESS + "</textarea>");
        assertThat(press(ana, tab, "SKIP", Map.of("reason", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void aQuestionComesFirstAndTheAnswerNoLeadsBack() {
        String tab = page("A") + "/tab";
        press(ana, tab, "START", Map.of());
        HttpResponse<String> asked = press(ana, tab, "HAND_BACK", Map.of("text", HOSTILE));
        assertThat(asked.body()).contains("Annuler le démarrage de l&#39;étape-action A ?", "action=\"" + tab + "\"");
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(press(ana, tab, "", Map.of("sure", "HAND_BACK", "text", HOSTILE))
                        .body())
                .contains(">" + HARMLESS + "</textarea>", "value=\"HAND_BACK\"");
        assertThat(press(ana, tab, "HAND_BACK", Map.of("sure", "HAND_BACK")).body())
                .contains("data-done=\"HAND_BACK\"");
        assertThat(state("A")).isEqualTo(State.READY);
    }

    @Test
    void itIsForWhoeverIsSignedIn() {
        assertThat(visitor()
                        .get(page("A") + "/tab", "X-PTR-Page", root() + "/camunda/app/tasklist/")
                        .statusCode())
                .isEqualTo(401);
        assertThat(ana.form(page("A") + "/tab", "verb=START").statusCode()).isEqualTo(403);
        assertThat(state("A")).isEqualTo(State.READY);
        assertThat(ana.get("/tasks/none").statusCode()).isEqualTo(404);
    }

    /** Everything below the name of the step, without what is new at each reading. */
    private static String below(HttpResponse<String> page) {
        String body = page.body();
        assertThat(page.statusCode()).isEqualTo(200);
        String from = body.substring(body.indexOf("class=\"row lead\""));
        int end = from.contains("</main>") ? from.indexOf("</main>") : from.lastIndexOf("</section>");
        return TOKEN.matcher(from.substring(0, end)).replaceAll("").strip();
    }

    private static List<String> buttons(HttpResponse<String> page) {
        return BUTTON.matcher(page.body()).results().map(MatchResult::group).toList();
    }
}

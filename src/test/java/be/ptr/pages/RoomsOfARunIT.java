package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.plan.PlanBuilder;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of a run: my steps, search, filters, defects. */
class RoomsOfARunIT extends RoomIT {
    private static final Pattern RESOLVE = Pattern.compile("action=\"([^\"]+/resolve)\"");

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A-1")
                .label("Couper le courant")
                .by(ANA.email())
                .step("A-2")
                .label("Attendre")
                .by(ANA.email(), OTHER.email())
                .after("A-1")
                .startingAt("2031-05-04T08:00:00Z")
                .phase("CO")
                .step("C-1")
                .team("MIG")
                .label("Copier")
                .by(OTHER.email())
                .phase("FB-RB")
                .step("R-1")
                .by(OTHER.email()));
    }

    @Test
    void homeShowsMyStepsAndWhyADeputySeesThemAndWhatIsInReserve() {
        String home = signedIn(DEPUTY).get("/?run=" + run).body();
        assertThat(home)
                .contains("En suppléance, à démarrer (", "Couper le courant", "en suppléance : Ana Titulaire")
                .contains("dim. 04/05/2031 10:00", "1 de plus en réserve");
        assertThat(signedIn(ANA).get("/mine").body())
                .contains("Voir mon équipe (Équipe &amp; co)")
                .doesNotContain("en suppléance :");
    }

    @Test
    void anIdOrWordsLeadToTheStepOrToAList() {
        Visitor ana = signedIn(ANA);
        assertThat(target(ana.get("/runs/" + run + "/find?q=a-2"))).isEqualTo(page("A-2"));
        assertThat(target(ana.get("/runs/" + run + "/find?q=courant"))).isEqualTo(page("A-1"));
        assertThat(ana.get("/runs/" + run + "/find?q=a-").body())
                .contains("2 étapes-actions de " + run, ">A-1</a>", ">A-2</a>");
        assertThat(ana.get("/runs/" + run + "/find?q=%3Cscript%3E").body())
                .contains("Aucune étape-action de", "« &lt;script&gt; »");
    }

    @Test
    void theRunIsFilteredByPhaseTeamStatePersonAndWords() {
        Visitor ana = signedIn(ANA);
        assertThat(ana.get("/runs/" + run + "?phase=").body())
                .contains("<td class=\"opt pre\"><span class=\"id\">A-1</span>")
                .contains(">A-1</a>", ">C-1</a>", "dim. 04/05/2031 10:00", "href=\"" + page("A-1") + "\"");
        assertThat(ana.get("/runs/" + run + "?phase=CO").body())
                .contains(">C-1</a>")
                .doesNotContain(">A-1</a>");
        assertThat(ana.get("/runs/" + run + "?phase=&team=MIG").body())
                .contains(">C-1</a>", "1 étape-action correspond")
                .doesNotContain(">A-1</a>");
        assertThat(ana.get("/runs/" + run + "?phase=&who=" + OTHER.email() + "&state=READY")
                        .body())
                .contains(">C-1</a>")
                .doesNotContain(">A-2</a>");
        assertThat(ana.get("/runs/" + run + "?phase=FB-RB").body()).contains("déclenche le retour arrière");
        HttpResponse<String> unknown = ana.get("/runs/DR9");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("« DR9 »", "En cours : ", run.name());
    }

    @Test
    void defectsAreCountedListedResolvedAndReopened() {
        Visitor ana = signedIn(ANA);
        String list = "/runs/" + run + "/defects";
        assertThat(ana.get(list).body()).contains("Aucun defect n&#39;a été signalé.");
        press(ana, page("A-1"), "DEFECT", Map.of("text", HOSTILE, "severity", "MAJOR", "reference", "INC-<7>"));

        assertThat(ana.get(list).body()).contains(HARMLESS, "Majeur, ouvert", "INC-&lt;7&gt;", "1 ouvert sur 1");
        assertThat(ana.get(list + "?severity=MINOR").body()).contains("Aucun defect ne correspond.");
        assertThat(ana.get(list + "?phase=PP&state=OPEN&q=LIGNE").body()).contains(HARMLESS);
        assertThat(ana.get("/runs/" + run + "?phase=PP").body()).contains("1 ouvert", "1 defect ouvert");

        Matcher resolve = RESOLVE.matcher(ana.get(list).body());
        assertThat(resolve.find()).isTrue();
        assertThat(target(send(ana, list, resolve.group(1), "", Map.of()))).isEqualTo(list);
        assertThat(ana.get(list).body()).contains("Majeur, résolu", "résolu par Ana Titulaire", "aucun ouvert sur 1");
        assertThat(ana.get("/runs/" + run + "?phase=PP").body()).doesNotContain("1 ouvert");
        String reopen = resolve.group(1).replace("/resolve", "/reopen");
        assertThat(target(send(ana, list, reopen, "", Map.of("step", "A-1")))).isEqualTo(page("A-1") + "#defects");
        assertThat(ana.get(page("A-1")).body())
                .contains("Majeur, ouvert", "/resolve\"")
                .contains("Defect signalé</span> par Ana Titulaire", "Defect résolu</span> par Ana Titulaire")
                .contains("Defect rouvert</span> par Ana Titulaire");
        Visitor other = signedIn(OTHER);
        for (String shown : List.of(list, page("A-1"))) {
            assertThat(other.get(shown).body()).contains("Majeur, ouvert").doesNotContain("/resolve\"");
        }
        HttpResponse<String> refused = send(other, page("C-1"), resolve.group(1), "", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("peut être résolu ou rouvert par Ana Titulaire, Sacha Suppléante, par Ana Titulaire qui");
    }
}

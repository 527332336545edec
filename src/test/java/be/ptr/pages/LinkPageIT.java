package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Defects;
import be.ptr.defects.Drafts;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.progress.State;
import be.ptr.security.StepLinks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The link of an e-mail, opened by its person, by scanners, too early, too late, and by nobody it was meant for. */
class LinkPageIT extends RoomIT {
    @Autowired
    private StepLinks links;

    @Autowired
    private Defects defects;

    @Autowired
    private Drafts drafts;

    private Visitor somebody = visitor();

    @BeforeEach
    void aRun() {
        somebody = visitor();
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .by(ANA.email())
                .step("B")
                .by(ANA.email())
                .after("A"));
    }

    @AfterEach
    void theClockRunsAgain() {
        EngineClock.reset();
    }

    @Test
    void lookingChangesNothingAndAClickStartsAndClosesWithoutASession() {
        String link = link("A", ANA.email());
        for (int look = 0; look < 3; look++) {
            assertThat(somebody.get(link).body())
                    .contains("Démarrer l&#39;étape-action", "Lien personnel (Ana Titulaire)")
                    .doesNotContain("href=\"" + page("B"), "class=\"delivery\"");
        }
        assertThat(state("A")).isEqualTo(State.READY);

        HttpResponse<String> started = press(somebody, link, "START", Map.of());
        assertThat(somebody.get(target(started)).body()).contains("L&#39;étape-action A est démarrée");
        HttpResponse<String> refused =
                press(somebody, link, "TRANSFER", Map.of("to", "nobody@elsewhere.example.be", "text", HOSTILE));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("ne fait pas partie des personnes du plan", HARMLESS);
        assertThat(refused.body()).contains("value=\"nobody@elsewhere.example.be\"", "id=\"wrong-to\"");
        HttpResponse<String> asked = press(somebody, link, "HAND_BACK", Map.of());
        assertThat(asked.body()).contains("Annuler le démarrage de l&#39;étape-action A ?", "action=\"" + link);
        assertThat(state("A")).isEqualTo(State.OPEN);
        assertThat(send(somebody, link, link + "/draft", "", Map.of("text", "en cours"))
                        .body())
                .contains("enregistré à");
        assertThat(somebody.get(target(press(somebody, link, "CLOSE", Map.of())))
                        .body())
                .contains("L&#39;étape-action A est clôturée");

        assertThat(state("A")).isEqualTo(State.TERMINATED);
        assertThat(somebody.get(link).body())
                .contains("Cette étape-action est clôturée.", "Par Ana Titulaire", "Se connecter")
                .doesNotContain("<textarea");
        assertThat(somebody.cookie("JSESSIONID")).isEmpty();
        assertThat(target(somebody.get(page("A")))).startsWith("/sign-in");
    }

    @Test
    void itSaysWhyItIsEarlyAndWhereTheStepWent() {
        assertThat(somebody.get(link("B", ANA.email())).body())
                .contains("Pas encore : elle attend A.")
                .doesNotContain("value=\"START\"");

        press(signedIn(LEAD), page("A"), "TRANSFER", Map.of("to", OTHER.email(), "message", HOSTILE));

        assertThat(somebody.get(link("A", ANA.email())).body())
                .contains("Elle a été transférée à Camille Autre par Camille Pilote", HARMLESS)
                .doesNotContain("<textarea", "value=\"START\"");
        assertThat(somebody.get(link("A", OTHER.email())).body()).contains("value=\"START\"");
    }

    @Test
    void nothingIsWrittenThroughTheLinkOfSomebodyWhoHasTheStepNoMore() {
        String link = link("A", ANA.email());
        String other = link("B", ANA.email());
        press(signedIn(LEAD), page("A"), "TRANSFER", Map.of("to", OTHER.email()));

        HttpResponse<String> defect = send(somebody, other, link, "DEFECT", Map.of("text", "trop tard"));
        assertThat(defect.statusCode()).isEqualTo(409);
        assertThat(defect.body()).contains("Ce lien n&#39;agit plus sur l&#39;étape-action A", "trop tard");
        assertThat(send(somebody, other, link + "/draft", "", Map.of("text", "trop tard"))
                        .statusCode())
                .isEqualTo(409);
        for (String verb : new String[] {"START", "CLOSE", "HAND_BACK", "TRANSFER", "SKIP", ""}) {
            HttpResponse<String> refused =
                    send(somebody, other, link, verb, Map.of("text", "trop tard", "to", DEPUTY.email(), "reason", "x"));
            assertThat(refused.statusCode()).as(verb).isEqualTo(409);
            assertThat(refused.body()).as(verb).contains("pas encore enregistré comme defect", "trop tard");
        }
        assertThat(defects.of(run)).isEmpty();
        assertThat(drafts.of(run, new StepId("A"), ANA.email())).isEmpty();
        assertThat(signedIn(OTHER).get(page("A")).body()).doesNotContain("trop tard");
    }

    @Test
    void aLeadIsNoLeadBehindALink() {
        assertThat(somebody.get(link("A", LEAD.email())).body())
                .contains("Elle est prête. Peuvent la démarrer : Ana Titulaire")
                .doesNotContain("<form");
        HttpResponse<String> forced =
                send(somebody, link("B", ANA.email()), link("A", LEAD.email()), "SKIP", Map.of("reason", "parce que"));
        assertThat(forced.statusCode()).isEqualTo(409);
        assertThat(state("A")).isEqualTo(State.READY);
    }

    @Test
    void anExpiredOneAndAForeignOneSaySoAndOfferToSignIn() {
        String link = link("A", ANA.email());
        assertThat(somebody.get(link + "x").statusCode()).isEqualTo(404);
        assertThat(somebody.get(link + "x").body()).contains("Ce lien n&#39;est pas valable", "/sign-in");
        assertThat(somebody.get(link("A", ANA.email()), "Accept-Language", "en").body())
                .contains("Start the step");

        EngineClock.set(Instant.now().plus(Duration.ofDays(61)));
        HttpResponse<String> expired = somebody.get(link);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("Ce lien a expiré", "/sign-in?to=/runs/" + run + "/steps/A");
        assertThat(somebody.form(link, "verb=START").statusCode()).isIn(403, 410);
        assertThat(state("A")).isEqualTo(State.READY);
    }

    private String link(String step, String person) {
        return links.issue(run, step, person).getPath();
    }
}

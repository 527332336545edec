package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.PlanBuilder;
import be.ptr.security.StepLinks;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever looks at a step, or is refused something, sees whom to call. */
class ContactsIT extends RoomIT {
    private static final String CALL_ANA = "href=\"tel:+33199000107\"";
    private static final String WRITE_LEAD = "href=\"mailto:" + LEAD.email() + "\"";

    @Autowired
    private StepLinks links;

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .by(ANA.email())
                .step("B")
                .by(ANA.email())
                .step("C")
                .by(LEAD.email())
                .step("D")
                .by(ANA.email())
                .after("C"));
    }

    @AfterEach
    void theClockRunsAgain() {
        EngineClock.reset();
    }

    @Test
    void thePageOfAStepNamesItsPeopleAndTheLeadsWithLinksThatReachThem() {
        assertThat(signedIn(OTHER).get(page("A")).body())
                .contains(CALL_ANA, "href=\"mailto:" + ANA.email() + "\"", "Les pilotes répondent", WRITE_LEAD);
        assertThat(visitor().get(link()).body()).contains(CALL_ANA, WRITE_LEAD);
    }

    @Test
    void aRefusalSaysWhomToAsk() {
        var refused = press(visitor(), link(), "CLOSE", Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Les pilotes vous aident", WRITE_LEAD);
    }

    @Test
    void aFormThatIsRefusedSaysWhomToAskAtItsTop() {
        String refused = press(signedIn(ANA), page("A"), "TRANSFER", Map.of("to", "Camille"))
                .body();
        assertThat(refused.substring(refused.indexOf("role=\"alert\""), refused.indexOf("<h1")))
                .contains("Les pilotes vous aident", WRITE_LEAD);
        assertThat(press(signedIn(LEAD), page("A"), "TRANSFER", Map.of("to", "Camille"))
                        .body())
                .doesNotContain("Les pilotes vous aident");
    }

    @Test
    void whoeverClosedOrTransferredByMistakeSeesWhomToCallUnlessTheyLead() {
        Visitor ana = signedIn(ANA);
        press(ana, page("A"), "START", Map.of());
        assertThat(ana.get(target(press(ana, page("A"), "CLOSE", Map.of()))).body())
                .contains("appelez tout de suite un pilote", "Les pilotes répondent", WRITE_LEAD);
        assertThat(ana.get(target(press(ana, page("B"), "TRANSFER", Map.of("to", OTHER.email()))))
                        .body())
                .contains("peut vous la transférer", WRITE_LEAD);

        Visitor lead = signedIn(LEAD);
        press(lead, page("C"), "START", Map.of());
        assertThat(lead.get(target(press(lead, page("C"), "CLOSE", Map.of()))).body())
                .contains("prévenez vous-même ceux qui")
                .doesNotContain("appelez", WRITE_LEAD);
    }

    @Test
    void aPageForLeadsSaysWhoTheyAre() {
        var forbidden = signedIn(ANA).get("/runs/" + run + "/transfer");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(forbidden.body()).contains("réservée aux pilotes", "Les pilotes répondent", WRITE_LEAD);
    }

    @Test
    void aLinkThatIsOverSaysWhomToAsk() {
        String link = link();
        press(visitor(), link, "START", Map.of());
        press(visitor(), link, "CLOSE", Map.of());
        assertThat(visitor().get(link).body()).contains("Cette étape-action est clôturée.", WRITE_LEAD);

        EngineClock.set(Instant.now().plus(Duration.ofDays(61)));
        var expired = visitor().get(link);
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("Les pilotes répondent", WRITE_LEAD);
    }

    private String link() {
        return links.issue(run, "A", ANA.email()).getPath();
    }
}

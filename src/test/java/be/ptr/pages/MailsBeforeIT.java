package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.engine.NoLetters;
import be.ptr.notification.Deliveries;
import be.ptr.notification.Waves;
import be.ptr.plan.PlanBuilder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody sends many e-mails with one tap: the page says how many first, shows one, and lets the lead hold them. */
class MailsBeforeIT extends RoomIT {
    @Autowired
    private Deliveries deliveries;

    @Autowired
    private Waves waves;

    @Autowired
    private ProcessEngine engine;

    private Visitor lead = visitor();

    @BeforeEach
    void fourLettersWait() {
        NoLetters.in(engine);
        start(PlanBuilder.run(run.name())
                .phase("PP")
                .step("A")
                .label("Arrêter <b>")
                .by(ANA.email())
                .step("B")
                .by(ANA.email())
                .step("C")
                .by(ANA.email(), OTHER.email())
                .step("D")
                .by(OTHER.email())
                .after("A"));
        deliveries.choose(run, Delivery.HOLD, LEAD.email());
        lead = signedIn(LEAD);
    }

    @AfterEach
    void nothingIsLeft() {
        deliveries.choose(run, Delivery.HOLD, LEAD.email());
        NoLetters.in(engine);
    }

    @Test
    void switchingDeliveryOnFirstSaysHowManyToHowManyPeople() {
        String asked = target(post("/e-mails/delivery", "&delivery=ON"));
        assertThat(asked).startsWith("/e-mails/before?run=").endsWith("&delivery=ON");
        assertThat(deliveries.of(run)).isEqualTo(Delivery.HOLD);
        assertThat(lead.get(asked).body())
                .contains("4 e-mails partiraient maintenant", "À 2 personnes de " + run, "dont 3 à Ana Titulaire")
                .contains("Ne rien changer", "[Transition-" + run + "] A-Exécution")
                .as("they are held already")
                .doesNotContain("Retenir les e-mails de");

        assertThat(target(post("/e-mails/delivery", "&delivery=ON&sure=true"))).isEqualTo("/e-mails");
        assertThat(deliveries.of(run)).isEqualTo(Delivery.ON);
    }

    @Test
    void whoSwitchesFromKeptToSentHearsThatTheKeptOnesStay() {
        post("/e-mails/delivery", "&delivery=ON&sure=true");
        assertThat(lead.get("/e-mails").body()).contains("seuls partent ceux qui sont encore vrais");
        deliveries.choose(run, Delivery.MAILBOX, LEAD.email());
        post("/e-mails/delivery", "&delivery=ON&sure=true");
        assertThat(lead.get("/e-mails").body())
                .contains("partent désormais à leurs destinataires ; ceux qui ont été gardés ici ne partiront pas.");
    }

    @Test
    void thePreviewIsTheEMailAsItLooksWithoutAKeyToAnything() {
        HttpResponse<String> preview = lead.get("/e-mails/before/html?run=" + run + "&delivery=ON");
        assertThat(preview.body()).contains("Arrêter &lt;b&gt;").doesNotContain("/etape/ey");
        assertThat(preview.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
        assertThat(signedIn(OTHER).get("/e-mails/before?run=" + run).statusCode())
                .isEqualTo(403);
        assertThat(lead.get("/e-mails/before?run=NONE-SUCH").statusCode()).isEqualTo(404);
    }

    @Test
    void aReportToEverybodyIsAskedForTwiceAndTheLeadMayHoldAllInstead() {
        String asked = target(post("/e-mails/report", ""));
        assertThat(lead.get(asked).body())
                .contains("6 e-mails seraient préparés ; aucun ne part tant que", "À 6 personnes de " + run);
        deliveries.choose(run, Delivery.ON, LEAD.email());
        assertThat(lead.get(asked).body())
                .contains("6 e-mails partiraient maintenant", "Retenir les e-mails de " + run);

        post("/e-mails/delivery", "&delivery=HOLD");
        assertThat(deliveries.of(run)).isEqualTo(Delivery.HOLD);
        post("/e-mails/report", "&sure=true");
        assertThat(waves.waiting(run).emails()).isEqualTo(4 + 6);
    }

    @Test
    void whatIsNoLongerTrueIsNotCounted() {
        press(lead, page("A"), "START", Map.of());
        press(lead, page("B"), "START", Map.of());
        assertThat(waves.waiting(run).emails()).isEqualTo(2);
        assertThat(waves.waiting(run).most()).isEqualTo(1);
    }

    private HttpResponse<String> post(String path, String fields) {
        String token = URLEncoder.encode(Visitor.formToken(lead.get("/e-mails")), StandardCharsets.UTF_8);
        return lead.form(path, "run=" + run + fields + "&_csrf=" + token);
    }
}

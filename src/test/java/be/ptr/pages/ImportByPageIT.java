package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.configuration.MailSettings.Delivery;
import be.ptr.intake.ImportDesk;
import be.ptr.notification.Deliveries;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Role;
import be.ptr.workbook.PlanWorkbook;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A lead brings a workbook in the browser. */
class ImportByPageIT extends ServerIT {
    private static final Pattern CONFIRM = Pattern.compile("action=\"(/import/[^\"]+)\"");
    private static final Person OTHER_LEAD = person("other-lead@example.be", "Andréa Pilote", Role.LEAD);

    @Autowired
    private Deliveries deliveries;

    @Test
    void whatWasCheckedIsImportedOnceItIsConfirmed() {
        Visitor lead = signedIn(LEAD);

        PlanWorkbook plan = PlanWorkbook.with().step("CO-1", "Arrêter <b>tout</b>");
        HttpResponse<String> checked =
                upload(lead, plan.without(plan.environments()).bytes());
        int decision = checked.body().indexOf(" action=\"/import/");
        assertThat(decision)
                .isBetween(
                        checked.body().indexOf("<table class=\"wide findings\""),
                        checked.body().indexOf("<iframe"));
        assertThat(checked.body()).contains("une remarque", "<table class=\"wide findings\"");
        assertThat(checked.body()).contains("prête à être importée pour PAGE", "aucune erreur");
        assertThat(checked.body()).contains("e-mails sont gardés pour lecture", "[Transition-PAGE] CO-1-Exécution");
        assertThat(lead.get("/runs/PAGE").statusCode()).isEqualTo(404);

        String ticket = ticket(checked);
        String token = "_csrf=" + Visitor.formToken(checked);
        HttpResponse<String> seenByAnother = signedIn(OTHER_LEAD).get(ticket);
        assertThat(seenByAnother.statusCode()).isEqualTo(404);
        assertThat(seenByAnother.body())
                .contains("Ce contrôle n&#39;est pas connu", "name=\"file\"")
                .doesNotContain("PAGE est", "plan.xlsx");
        assertThat(confirmedByAnother(ticket).statusCode()).isEqualTo(404);
        assertThat(lead.form(ticket, "").statusCode()).isEqualTo(403);
        assertThat(lead.get("/runs/PAGE").statusCode()).isEqualTo(404);

        assertThat(lead.get(ticket + "/e-mail").body())
                .contains("Arrêter &lt;b&gt;tout&lt;/b&gt;")
                .doesNotContain("/etape/ey");
        assertThat(signedIn(OTHER_LEAD).get(ticket + "/e-mail").body()).isEmpty();
        assertThat(lead.form(ticket, token + "&hold=true").headers().firstValue("Location"))
                .hasValue(ticket);
        assertThat(lead.form(ticket, token).headers().firstValue("Location")).hasValue(ticket);
        assertThat(ended(lead, ticket).body())
                .contains(
                        "PAGE est en cours",
                        "Voir l&#39;exécution PAGE",
                        "Les e-mails de PAGE sont retenus",
                        "href=\"/e-mails?run=PAGE\"");
        assertThat(lead.get("/runs/PAGE?phase=CO").body()).contains("CO-1", "Arrêter &lt;b&gt;tout&lt;/b&gt;");
        assertThat(lead.get("/").body()).contains("Exécution PAGE");
        assertThat(deliveries.of(new DryRun("PAGE"))).isEqualTo(Delivery.HOLD);
    }

    private HttpResponse<String> confirmedByAnother(String ticket) {
        Visitor other = signedIn(OTHER_LEAD);
        String token = Visitor.formToken(other.get("/import"));
        return other.form(ticket, "_csrf=" + token);
    }

    @Test
    void whoBringsManyIsToldWhatWasPutAsideAndNobodyElseLosesAny() {
        Visitor lead = signedIn(LEAD);
        Visitor other = signedIn(OTHER_LEAD);
        String others = ticket(uploaded(other, "others.xlsx"));
        HttpResponse<String> first = uploaded(lead, "premier <b>.xlsx");
        String ticket = ticket(first);
        for (int i = 0; i < ImportDesk.SHARE; i++) {
            uploaded(lead, "plan" + i + ".xlsx");
        }

        HttpResponse<String> aside = lead.get(ticket);
        assertThat(aside.statusCode()).isEqualTo(410);
        assertThat(aside.body())
                .containsPattern(
                        "Votre contrôle de « premier &lt;b&gt;\\.xlsx » pour ASIDE, envoyé le .*\\d\\d:\\d\\d, "
                                + "a été mis de côté")
                .contains("les 5 derniers de chacun restent", "envoyez-le à nouveau", "name=\"file\"")
                .contains("value=\"ASIDE\" selected");
        assertThat(lead.form(ticket, "_csrf=" + Visitor.formToken(aside)).statusCode())
                .isEqualTo(410);
        assertThat(lead.get(ticket, "Accept-Language", "en").body())
                .contains("Your check of “premier &lt;b&gt;.xlsx” for ASIDE", "the last 5 of each person stay");
        assertThat(other.get(ticket).statusCode()).isEqualTo(404);
        assertThat(other.get(others).body()).contains("prête à être importée pour ASIDE");
        assertThat(lead.get("/runs/ASIDE").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> uploaded(Visitor lead, String name) {
        String token = Visitor.formToken(lead.get("/import"));
        byte[] plan = PlanWorkbook.with().step("CO-1", "Arrêter").bytes();
        HttpResponse<String> taken = lead.upload("/import", name, plan, Map.of("run", "ASIDE", "_csrf", token));
        return ended(lead, taken.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void findingsAreShownAndCannotBeConfirmed() {
        HttpResponse<String> checked = upload(
                signedIn(LEAD),
                PlanWorkbook.with().step("CO-1", "Arrêter").after("CO-9").bytes());

        assertThat(checked.body())
                .contains("ne peut pas être importé", "une erreur", "Étapes-actions!F2", "CO-9")
                .doesNotContain("action=\"/import/");
    }

    @Test
    void responsiblesAreToldThatThisIsNotForThem() {
        Visitor responsible = signedIn(RESPONSIBLE);
        String token = Visitor.formToken(responsible.get("/"));
        for (HttpResponse<String> answer : new HttpResponse[] {
            responsible.get("/import"),
            responsible.upload(
                    "/import",
                    "plan.xlsx",
                    PlanWorkbook.with().step("CO-1", "A").bytes(),
                    Map.of("run", "PAGE", "_csrf", token)),
            responsible.form("/import/any", "_csrf=" + token)
        }) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("réservée aux pilotes", "Retour à l&#39;accueil");
        }
        assertThat(responsible.get("/").body()).doesNotContain("href=\"/import\"");
    }

    @Test
    void whoeverMayNotSeeAPageReadsForWhomItIs() {
        assertThat(signedIn(LEAD).get("/camunda/app/admin/default/").body())
                .contains("Cette page est réservée aux administrateurs")
                .doesNotContain("pilotes de la transition");
        assertThat(signedIn(RESPONSIBLE).get("/camunda/app/cockpit/default/").body())
                .contains("Cette page est réservée aux pilotes et aux administrateurs");
    }

    @Test
    void anUploadWithoutTheTokenOfThePageIsRefused() {
        assertThat(signedIn(LEAD)
                        .upload(
                                "/import",
                                "plan.xlsx",
                                PlanWorkbook.with().step("CO-1", "A").bytes(),
                                Map.of("run", "PAGE"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatIsNotThereHasAPage() {
        HttpResponse<String> missing = signedIn(LEAD).get("/runs/NIX");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("Il n&#39;y a pas d&#39;exécution « NIX ».");
        assertThat(signedIn(LEAD).get("/nothing/here").body()).contains("Cette page n&#39;existe pas");
    }

    private static HttpResponse<String> upload(Visitor lead, byte[] plan) {
        String token = Visitor.formToken(lead.get("/import"));
        HttpResponse<String> taken = lead.upload("/import", "plan.xlsx", plan, Map.of("run", "PAGE", "_csrf", token));
        return ended(lead, taken.headers().firstValue("Location").orElseThrow());
    }

    private static String ticket(HttpResponse<String> checked) {
        Matcher confirm = CONFIRM.matcher(checked.body());
        assertThat(confirm.find()).as(checked.body()).isTrue();
        return confirm.group(1);
    }

    private static HttpResponse<String> ended(Visitor lead, String ticket) {
        Instant deadline = Instant.now().plus(Duration.ofMinutes(1));
        HttpResponse<String> page = lead.get(ticket);
        while (page.body().contains("http-equiv=\"refresh\"") && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(50_000_000);
            page = lead.get(ticket);
        }
        return page;
    }
}

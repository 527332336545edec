package be.ptr.api;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.ServerIT;
import be.ptr.Visitor;
import be.ptr.workbook.PlanWorkbook;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every action on a step, as a program asks for it. */
class ActionsIT extends ServerIT {
    private static final String RUN = "/api/runs/VERBS/";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> ${x} #{y}\\r\\n\\\"; DROP\\u0000";

    private Program ana = anonymous();
    private Program lead = anonymous();
    private Program rita = anonymous();

    private Program anonymous() {
        return new Program(new Visitor(""), "", RUN);
    }

    @BeforeEach
    void aRunWithStepsThatAreReady() {
        PlanWorkbook plan = PlanWorkbook.with();
        plan.actor("Rita Relève", "rita@example.be", "ENG");
        plan.actor("Rita Autre", "rita.autre@example.be", "ENG");
        for (String id : List.of("A", "B", "C", "D", "E", "F", "G", "H", "I", "J")) {
            plan.step(id, "Étape " + id).by("ana@example.be");
        }
        plan.step("LATER", "Plus tard").by("ana@example.be").after("J");
        HttpResponse<String> imported =
                visitor().upload(RUN + "plan", "plan.xlsx", plan.bytes(), Map.of(), "Authorization", basic(LEAD));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        ana = program("ana@example.be");
        rita = program("rita@example.be");
        lead = program("lead@example.be");
    }

    private Program program(String person) {
        return new Program(visitor(), Visitor.basic(person, passwordOf(person)), RUN);
    }

    @Test
    void aStepGoesFromHandToHandToItsEnd() {
        HttpResponse<String> started =
                ana.post("steps/A/start", "{\"defect\":{\"text\":\"Écran\\nvide\",\"severity\":\"MAJOR\"}}");
        assertThat(started.statusCode()).as(started.body()).isEqualTo(200);
        assertThat(Program.<String>in(started, "$.step.state")).isEqualTo("OPEN");
        assertThat(Program.<Integer>in(started, "$.step.openDefects")).isEqualTo(1);
        assertThat(Program.<List<String>>in(started, "$.step.may"))
                .containsExactlyInAnyOrder("CLOSE", "HAND_BACK", "TRANSFER", "DEFECT");

        HttpResponse<String> back = ana.post("steps/A/hand-back", "");
        assertThat(Program.<String>in(back, "$.step.state")).isEqualTo("READY");

        HttpResponse<String> given = ana.post(
                "steps/A/transfer",
                "{\"to\":\"rita@example.be\",\"message\":\"Bonne\\nchance\",\"expected\":\"ana@example.be\"}");
        assertThat(given.statusCode()).as(given.body()).isEqualTo(200);
        assertThat(Program.<String>in(given, "$.step.assignees[0].name")).isEqualTo("Rita Relève");
        assertThat(Program.<String>in(given, "$.step.transferred.message")).isEqualTo("Bonne\nchance");
        assertThat(Program.<List<String>>in(given, "$.step.may")).containsExactly("DEFECT");

        assertThat(rita.post("steps/A/start", "").statusCode()).isEqualTo(200);
        HttpResponse<String> closed = rita.post("steps/A/close", "{}");
        assertThat(Program.<String>in(closed, "$.step.state")).isEqualTo("TERMINATED");
        assertThat(Program.<String>in(closed, "$.step.terminated.by.email")).isEqualTo("rita@example.be");
        assertThat(Program.<List<String>>in(closed, "$.step.history[*].kind"))
                .containsSubsequence("STARTED", "HANDED_BACK", "TRANSFERRED", "STARTED", "TERMINATED");
        assertThat(Program.<String>in(closed, "$.step.zone")).isEqualTo("Europe/Brussels");
        assertThat(Program.<String>in(ana.get("steps/A/defects"), "$[0].text")).isEqualTo("Écran\nvide");
    }

    @Test
    void aLeadDeclaresAStepWithoutObjectAndNobodyElseDoes() {
        HttpResponse<String> refused = ana.post("steps/B/skip", "{\"reason\":\"inutile\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Program.<String>in(refused, "$.detail")).contains("Seul un pilote");

        HttpResponse<String> without = lead.post("steps/B/skip", "{\"reason\":\" \"}");
        assertThat(without.statusCode()).isEqualTo(409);
        assertThat(Program.<String>in(without, "$.code")).isEqualTo("reason-missing");

        HttpResponse<String> skipped = lead.post("steps/B/skip", "{\"reason\":\"remplacée\"}");
        assertThat(skipped.statusCode()).as(skipped.body()).isEqualTo(200);
        assertThat(Program.<String>in(skipped, "$.step.skippedFor")).isEqualTo("remplacée");
        assertThat(Program.<Boolean>in(lead.get("steps?q=Étape+B".replace("É", "%C3%89")), "$[0].skipped"))
                .isTrue();

        HttpResponse<String> waived = lead.post("steps/LATER/skip", "{\"reason\":\"plus besoin\"}");
        assertThat(Program.<String>in(waived, "$.step.waived.reason")).isEqualTo("plus besoin");
        assertThat(Program.<String>in(waived, "$.step.state")).isEqualTo("PLANNED");
    }

    @Test
    void whoActsOnWhatHasMovedMeanwhileIsToldInTheirLanguage() {
        assertThat(lead.post("steps/C/transfer", "{\"to\":\"rita@example.be\"}").statusCode())
                .isEqualTo(200);
        String stale = "{\"to\":\"head@example.be\",\"expected\":\"ana@example.be\"}";

        HttpResponse<String> french = ana.post("steps/C/transfer", stale);
        HttpResponse<String> english = ana.with("Accept-Language", "en").post("steps/C/transfer", stale);

        assertThat(french.statusCode()).isEqualTo(409);
        assertThat(Program.<String>in(french, "$.detail"))
                .contains("vient d'être transférée à Rita Relève", "Lea Pilote");
        assertThat(Program.<String>in(english, "$.detail"))
                .contains("Rita Relève")
                .doesNotContain("transférée");
        HttpResponse<String> stranger = ana.post("steps/D/transfer", "{\"to\":\"nobody@example.be\"}");
        assertThat(Program.<String>in(stranger, "$.code")).isEqualTo("unknown-transferee");
        HttpResponse<String> nobody = ana.post("steps/D/transfer", "{\"message\":\"?\"}");
        assertThat(nobody.statusCode()).isEqualTo(400);
        assertThat(Program.<String>in(nobody, "$.detail")).contains("« to »");
    }

    @Test
    void aRemarkIsRecordedOnceHoweverOftenItIsSent() {
        Program repeated = ana.with("Idempotency-Key", "once");
        String body = "{\"defect\":{\"text\":\"une fois\"}}";
        assertThat(repeated.post("steps/E/close", body).statusCode()).isEqualTo(409);
        assertThat(repeated.post("steps/E/close", body).statusCode()).isEqualTo(409);
        ana.post("steps/E/start", "");
        assertThat(repeated.post("steps/E/close", body).statusCode()).isEqualTo(200);
        assertThat(repeated.post("steps/E/close", body).headers().firstValue("Idempotent-Replayed"))
                .hasValue("true");

        assertThat(Program.<List<String>>in(ana.get("steps/E/defects"), "$[*].text"))
                .containsExactly("une fois");
    }

    @Test
    void hostileTextIsTextAndNothingElse() {
        HttpResponse<String> recorded = ana.post(
                "steps/F/defects",
                "{\"text\":\"" + HOSTILE + "\",\"severity\":\"BLOCKING\",\"link\":\"https://example.be/1\"}");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(200);
        assertThat(recorded.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(Program.<String>in(ana.get("steps/F/defects"), "$[0].text"))
                .startsWith("<img src=x")
                .contains("${x}");

        for (String link : List.of("javascript:alert(1)", "data:text/html,x", "//example.be", "file:///etc/passwd")) {
            HttpResponse<String> refused = ana.post("steps/F/defects", "{\"text\":\"x\",\"link\":\"" + link + "\"}");
            assertThat(Program.<String>in(refused, "$.code")).as(link).isEqualTo("wrong-link");
        }
        HttpResponse<String> transfer = ana.post(
                "steps/F/transfer",
                "{\"to\":\"rita@example.be\\r\\nBcc: x@example.be\",\"message\":\"" + HOSTILE + "\"}");
        assertThat(transfer.statusCode()).isEqualTo(409);
        assertThat(ana.post("steps/F/transfer", "{\"to\":\"rita@example.be\",\"message\":\"" + "x".repeat(1501) + "\"}")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void aBodyThatIsNoneIsAProblem() {
        for (String body : List.of("{", "[]", "{\"text\":{}}", "{\"text\":\"x\",\"severity\":\"WORST\"}", "null")) {
            HttpResponse<String> refused = ana.post("steps/G/defects", body);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(refused.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
            assertThat(Program.<String>in(refused, "$.code")).as(body).isEqualTo("wrong-body");
            assertThat(refused.body()).doesNotContain("Exception").doesNotContain("be.ptr");
        }
        assertThat(Program.<String>in(ana.post("steps/G/defects", "{}"), "$.code"))
                .isEqualTo("missing-value");
        assertThat(Program.<String>in(ana.post("steps/G/defects", "{\"text\":\" \"}"), "$.code"))
                .isEqualTo("text-missing");
    }

    @Test
    void aNameIsTheOnePersonWhomItFitsElseTheProblemNamesThem() {
        HttpResponse<String> several = ana.post("steps/I/transfer", "{\"to\":\"RITA\"}");
        assertThat(several.statusCode()).isEqualTo(409);
        assertThat(Program.<String>in(several, "$.code")).isEqualTo("ambiguous-transferee");
        assertThat(Program.<List<String>>in(several, "$.candidates[*].email"))
                .containsExactlyInAnyOrder("rita@example.be", "rita.autre@example.be");
        assertThat(Program.<String>in(ana.post("steps/I/transfer", "{\"to\":\"Lefort\"}"), "$.code"))
                .isEqualTo("unknown-transferee");

        HttpResponse<String> one = ana.post("steps/I/transfer", "{\"to\":\"releve rita\"}");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(Program.<String>in(one, "$.step.assignees[0].email")).isEqualTo("rita@example.be");

        HttpResponse<String> all = lead.post("transfer", "{\"from\":\"rita\",\"to\":\"ana@example.be\"}");
        assertThat(Program.<String>in(all, "$.code")).isEqualTo("several-people");
        assertThat(Program.<List<String>>in(all, "$.candidates[*].name")).contains("Rita Autre");
        assertThat(Program.<String>in(
                        lead.post("transfer", "{\"from\":\"Lefort\",\"to\":\"ana@example.be\"}"), "$.code"))
                .isEqualTo("unknown-person");
    }

    @Test
    void aPageOfASessionMustShowItsToken() {
        Visitor person = visitor().signIn("ana@example.be", passwordOf("ana@example.be"));
        String path = RUN + "steps/H/start";

        HttpResponse<String> forged = person.post(path, "application/json", "{}");
        HttpResponse<String> meant = person.json("POST", path, "{}");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(meant.statusCode()).as(meant.body()).isEqualTo(200);
        assertThat(person.post(RUN + "steps/H/close", "text/plain", "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    void allOfOnePersonGoesToAnother() {
        HttpResponse<String> refused = ana.post("transfer", "{\"from\":\"ana@example.be\",\"to\":\"rita@example.be\"}");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Program.<String>in(refused, "$.code")).isEqualTo("leads-only");

        HttpResponse<String> moved = lead.post(
                "transfer", "{\"from\":\"dept@example.be\",\"to\":\"rita@example.be\",\"message\":\"congé\"}");

        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(Program.<List<Object>>in(moved, "$[*]")).isEmpty();
    }
}

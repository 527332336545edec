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

/** Defects, drafts and people of a run, as a program sees them. */
class DefectsIT extends ServerIT {
    private static final String RUN = "/api/runs/FOUND/";

    private Program ana = new Program(new Visitor(""), "", RUN);

    @BeforeEach
    void aRunWithSteps() {
        PlanWorkbook plan = PlanWorkbook.with();
        plan.actor("Rita Relève", "rita@example.be", "ENG").set("Téléphone", "+33 1 99 00 01 02");
        for (String id : List.of("A", "B", "C")) {
            plan.step(id, "Étape " + id).by("ana@example.be");
        }
        HttpResponse<String> imported =
                visitor().upload(RUN + "plan", "plan.xlsx", plan.bytes(), Map.of(), "Authorization", basic(LEAD));
        assertThat(imported.statusCode()).as(imported.body()).isEqualTo(200);
        ana = program("ana@example.be");
    }

    private Program program(String person) {
        return new Program(visitor(), Visitor.basic(person, passwordOf(person)), RUN);
    }

    @Test
    void defectsAreFoundResolvedAndReopened() {
        ana.post("steps/A/defects", "{\"text\":\"Écran vide\",\"severity\":\"BLOCKING\",\"reference\":\"TCK-7\"}");
        ana.post("steps/B/defects", "{\"text\":\"Lent\"}");
        assertThat(texts("severity=BLOCKING")).containsExactly("Écran vide");
        assertThat(texts("q=ecran")).containsExactly("Écran vide");
        assertThat(texts("q=tck-7")).containsExactly("Écran vide");
        assertThat(texts("team=eng&phase=co")).contains("Écran vide", "Lent");
        assertThat(texts("phase=PP")).isEmpty();
        String id = Program.in(ana.get("defects?q=lent"), "$[0].id");

        HttpResponse<String> resolved = ana.post("defects/" + id + "/resolve", "");
        assertThat(Program.<String>in(resolved, "$.defect.state")).isEqualTo("RESOLVED");
        assertThat(Program.<String>in(resolved, "$.defect.resolvedBy.name")).isEqualTo("Ana Membre");
        assertThat(Program.<Boolean>in(ana.post("defects/" + id + "/resolve", ""), "$.alreadyDone"))
                .isTrue();
        assertThat(texts("state=OPEN")).contains("Écran vide").doesNotContain("Lent");
        assertThat(Program.<Integer>in(ana.get("steps/B"), "$.openDefects")).isZero();
        assertThat(Program.<String>in(ana.post("defects/" + id + "/reopen", ""), "$.defect.state"))
                .isEqualTo("OPEN");

        assertThat(ana.get("defects?state=NONE").statusCode()).isEqualTo(400);
        HttpResponse<String> unknown = ana.post("defects/nix/resolve", "");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(Program.<String>in(unknown, "$.code")).isEqualTo("unknown-defect");
        HttpResponse<String> stranger =
                new Program(visitor(), basic(OTHER), RUN).post("defects/" + id + "/resolve", "");
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(Program.<String>in(stranger, "$.detail")).contains("Ana Membre");
        assertThat(Program.<Boolean>in(ana.get("steps/B/defects"), "$[0].mayChange"))
                .isTrue();
        assertThat(Program.<Boolean>in(program("rita@example.be").get("steps/B/defects"), "$[0].mayChange"))
                .isFalse();
        assertThat(Program.<List<String>>in(ana.get("steps/B"), "$.history[*].kind"))
                .contains("DEFECT_RECORDED", "DEFECT_RESOLVED", "DEFECT_REOPENED");
    }

    @Test
    void thePageAndTheApiAnswerOneSearchWithTheSameDefects() {
        ana.post("steps/A/defects", "{\"text\":\"Réseau coupé, œuvre de Zoé\",\"severity\":\"MAJOR\"}");
        ana.post("steps/C/defects", "{\"text\":\"Réseau saturé\",\"reference\":\"NET-é1\"}");
        Visitor page = visitor().signIn("ana@example.be", passwordOf("ana@example.be"));
        Map<String, List<String>> searches = Map.of(
                "q=reseau", List.of("Réseau coupé, œuvre de Zoé", "Réseau saturé"),
                "q=oeuvre%20de%20zoe", List.of("Réseau coupé, œuvre de Zoé"),
                "q=ana%20membre%20", List.of("Réseau coupé, œuvre de Zoé", "Réseau saturé"),
                "q=net-E1", List.of("Réseau saturé"),
                "q=etape%20a", List.of("Réseau coupé, œuvre de Zoé"),
                "q=%20%20", List.of("Réseau coupé, œuvre de Zoé", "Réseau saturé"),
                "q=reseau&phase=PP", List.of(),
                "q=reseau&team=%20eng&severity=MAJOR", List.of("Réseau coupé, œuvre de Zoé"),
                "q=reseau&state=RESOLVED", List.of());
        searches.forEach((query, found) -> {
            String html = page.get("/runs/FOUND/defects?" + query).body();
            for (String text : List.of("Réseau coupé, œuvre de Zoé", "Réseau saturé")) {
                assertThat(texts(query).contains(text)).as("API, " + query).isEqualTo(found.contains(text));
                assertThat(html.contains(text)).as("page, " + query).isEqualTo(found.contains(text));
            }
        });
    }

    @Test
    void aTextThatIsBeingTypedIsKeptForWhoTypesIt() {
        HttpResponse<String> kept = ana.put("steps/C/draft", "{\"text\":\"En cours\\nde frappe\"}");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);

        assertThat(Program.<String>in(ana.get("steps/c/draft"), "$.text")).isEqualTo("En cours\nde frappe");
        assertThat(Program.<String>in(program("rita@example.be").get("steps/C/draft"), "$.text"))
                .isEmpty();
        ana.post("steps/C/start", "{\"defect\":{\"text\":\"En cours\\nde frappe\"}}");
        assertThat(Program.<String>in(ana.get("steps/C/draft"), "$.text")).isEmpty();
        assertThat(ana.put("steps/NIX/draft", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void peopleAreFoundByAnyPartOfWhatIsKnownOfThem() {
        assertThat(Program.<List<String>>in(ana.get("people?q=releve%20eng"), "$[*].email"))
                .containsExactly("rita@example.be");
        assertThat(Program.<List<String>>in(ana.get("people"), "$[*].email")).contains("ana@example.be");
        assertThat(Program.<List<String>>in(ana.get("people?q=.*"), "$[*].email"))
                .isEmpty();
        assertThat(ana.get("people?q=%00%25%27").statusCode()).isEqualTo(200);
        assertThat(Program.<List<String>>in(ana.get("people?q=releve%20eng"), "$[*].phone"))
                .containsExactly("+33 1 99 00 01 02");
    }

    private List<String> texts(String query) {
        return Program.in(ana.get("defects?" + query), "$[*].text");
    }
}

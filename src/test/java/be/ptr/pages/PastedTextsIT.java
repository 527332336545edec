package be.ptr.pages;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.Visitor;
import be.ptr.defects.Defect;
import be.ptr.defects.Defects;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import be.ptr.security.StepLinks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people paste holds marks that nobody sees: they go, and what was written stays; and nothing has to be short. */
class PastedTextsIT extends RoomIT {
    private static final String MARKS = "\u202E\u200B\u2066\uFEFF";
    private static final String LONG = "x".repeat(30_000);

    @Autowired
    private StepLinks links;

    @Autowired
    private Defects defects;

    private Visitor ana = visitor();

    @BeforeEach
    void aRun() {
        start(PlanBuilder.run(run.name()).phase("PP").step("A").by(ANA.email()));
        ana = signedIn(ANA);
    }

    @Test
    void byPageLinkTabAndApiADefectHoldsNoneOfThem() {
        Map<String, String> typed = Map.of(
                "text",
                "trop" + MARKS + " tard",
                "reference",
                "T" + MARKS + "-1",
                "link",
                "https://a.example/b" + MARKS);
        press(ana, page("A"), "DEFECT", typed);
        press(visitor(), links.issue(run, "A", ANA.email()).getPath(), "DEFECT", typed);
        press(ana, page("A") + "/tab", "DEFECT", typed);
        HttpResponse<String> answer = ana.json(
                "POST",
                "/api" + page("A") + "/defects",
                "{\"text\":\"trop" + MARKS + " tard\",\"reference\":\"T" + MARKS + "-1\",\"link\":\"https://a.example/b"
                        + MARKS + "\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);

        List<Defect> found = defects.of(run, new StepId("A"));
        assertThat(found).hasSize(4).allSatisfy(defect -> {
            assertThat(defect.text()).isEqualTo("trop tard");
            assertThat(defect.reference()).isEqualTo("T-1");
            assertThat(defect.link()).isEqualTo("https://a.example/b");
        });
    }

    @Test
    void aNameAnAddressAndAMessageHoldNoneOfThem() {
        String to = "n" + MARKS + "obody@elsewhere.example.be";
        HttpResponse<String> refused = press(ana, page("A"), "TRANSFER", Map.of("to", to, "message", "à toi" + MARKS));
        assertThat(refused.body())
                .contains("nobody@elsewhere.example.be", "à toi")
                .doesNotContain("\u202E", "\u200B", "\u2066", "\uFEFF");
        HttpResponse<String> byProgram = ana.json("POST", "/api" + page("A") + "/transfer", "{\"to\":\"" + to + "\"}");
        assertThat(byProgram.body()).contains("nobody@elsewhere.example.be").doesNotContain("\u202E");
        HttpResponse<String> draft = ana.json("PUT", "/api" + page("A") + "/draft", "{\"text\":\"a" + MARKS + "b\"}");
        assertThat(draft.body()).contains("\"ab\"");
    }

    @Test
    void whatIsMuchTooLongIsRefusedInAShortSentenceByEveryWay() {
        for (String body : List.of(
                "transfer {\"to\":\"" + LONG + "\"}",
                "transfer {\"to\":\"a@example.be\",\"message\":\"" + LONG + "\"}",
                "transfer {\"to\":\"a@example.be\",\"expected\":\"" + LONG + "\"}",
                "skip {\"reason\":\"" + LONG + "\"}",
                "start {\"defect\":{\"text\":\"" + LONG + "\"}}",
                "defects {\"text\":\"x\",\"reference\":\"" + LONG + "\"}",
                "defects {\"text\":\"x\",\"link\":\"https://a.example/" + LONG + "\"}")) {
            int blank = body.indexOf(' ');
            HttpResponse<String> answer =
                    ana.json("POST", "/api" + page("A") + "/" + body.substring(0, blank), body.substring(blank + 1));
            assertThat(answer.statusCode()).as(body.substring(0, 40)).isEqualTo(400);
            assertThat(answer.body()).contains("\"value-too-long\"").hasSizeLessThan(500);
        }
        HttpResponse<String> name =
                ana.json("POST", "/api" + page("A") + "/transfer", "{\"to\":\"" + "y".repeat(400) + "\"}");
        assertThat(name.statusCode()).isEqualTo(409);
        assertThat(name.body()).contains("y".repeat(100) + "…").doesNotContain("y".repeat(101));
        HttpResponse<String> step = ana.get("/runs/" + run.name() + "/steps/" + "z".repeat(3000));
        assertThat(step.body()).contains("z".repeat(100) + "…").doesNotContain("z".repeat(101) + "…");
        for (String page : List.of(page("A"), links.issue(run, "A", ANA.email()).getPath(), page("A") + "/tab")) {
            HttpResponse<String> refused = press(ana, page, "TRANSFER", Map.of("to", "y".repeat(2000)));
            assertThat(refused.body()).contains("y".repeat(100) + "…").doesNotContain("y".repeat(502));
        }
        assertThat(defects.of(run, new StepId("A"))).isEmpty();
    }
}

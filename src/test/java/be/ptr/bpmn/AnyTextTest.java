package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.StepId;
import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a workbook says: it is text in the model, and nothing else. */
class AnyTextTest {
    private final PhaseModeller modeller = new PhaseModeller(Duration.ofDays(5));

    @Property(tries = 300, seed = "4")
    void aLabelAndATeamAreTextEverywhere(@ForAll("texts") String label, @ForAll("texts") String team) {
        Plan plan = PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .label(label)
                .team(team)
                .step("B")
                .after("A")
                .build();
        String xml = modeller.models(plan).get(0).xml();
        ModelCheck.check(xml);

        String name = Parsed.of(xml).element("step_A").getAttribute("name");
        assertThat(name).isEqualTo(PlainText.of("A · " + label)).doesNotContain("${", "#{");
        assertThat(name.length()).isLessThanOrEqualTo(255);
        assertThat(Parsed.of(xml).element("team_A").getTextContent().strip())
                .isEqualTo(PlainText.of(team).strip());
    }

    @Property(tries = 200, seed = "5")
    void anIdIsTextEverywhere(@ForAll("texts") String id, @ForAll("texts") String run) {
        if (!StepId.isValid(id) || !StepId.isValid(run)) {
            return;
        }
        Plan plan = PlanBuilder.run(run)
                .phase(id)
                .step(id)
                .startingAt("2021-06-01T08:00:00Z")
                .phase("other")
                .step("B" + id.substring(1) + "!")
                .after(id)
                .startingAt("2021-06-01T08:00:00Z")
                .build();
        modeller.models(plan).forEach(model -> ModelCheck.check(model.xml()));
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "${",
                "#{",
                "}",
                "$",
                "{",
                "\\",
                "\\${",
                "''.getClass()",
                "\"",
                "'",
                "<",
                ">",
                "&",
                "&amp;",
                "]]>",
                "😀",
                "👩‍🔧",
                "\uD83D",
                "\uDE00",
                "\u202E",
                "אב",
                "مرحبا",
                "\u0000",
                "\u0001",
                "\t",
                "\r\n",
                "\u0085",
                "\u2028",
                "\uFFFE",
                "\uFFFF",
                "é",
                "x".repeat(60),
                " ");
        Arbitrary<String> composed = pieces.list().ofMaxSize(20).map(list -> String.join("", list));
        return Arbitraries.oneOf(composed, Arbitraries.strings().ofMaxLength(300));
    }
}

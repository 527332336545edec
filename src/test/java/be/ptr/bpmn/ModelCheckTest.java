package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.RandomPlans;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ModelCheckTest {
    private final PhaseModeller modeller = new PhaseModeller(Duration.ofDays(5));
    private final String good = model(PlanBuilder.run("DR1")
            .phase("PP")
            .step("A")
            .startingAt("2021-06-01T08:00:00Z")
            .step("B")
            .after("A", "X")
            .startingAt("2021-06-02T08:00:00Z")
            .phase("CO")
            .step("X")
            .after("A")
            .build());

    private String model(Plan plan) {
        return modeller.models(plan).get(0).xml();
    }

    @Test
    void generatedModelsPass() {
        for (int seed = 1; seed <= 20; seed++) {
            for (PhaseModel model : modeller.models(RandomPlans.of(seed))) {
                assertThatCode(() -> ModelCheck.check(model.xml()))
                        .as("seed %s", seed)
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void anExpressionIsRefusedWhereverItStands() {
        refusedAfter("· Étape A", "· ${Étape} A", "name of userTask");
        refusedAfter("· Étape A", "· #{Étape} A", "name of userTask");
        refusedAfter("ada@example.be", "${ada}@example.be", "candidateUsers");
        refusedAfter("\"50\"", "\"${50}\"", "priority");
        refusedAfter(">2021-06-01T08:00:00Z<", ">${now()}<", "text of timeDate");
        refusedAfter(">OPS<", ">${OPS}<", "text of text");
        refusedAfter(Expressions.CLOCK_MORE, "${clock.less(execution)}", "text of conditionExpression");
        refusedAfter(Expressions.CLOCK_NEXT, Expressions.CLOCK_MORE, "text of timeDate");
        refusedAfter("name=\"DR1.A\"", "name=\"${DR1.A}\"", "name of signal");
    }

    @Test
    void whatNobodyGeneratesIsRefused() {
        refusedAfter("<bpmn:userTask ", "<bpmn:userTask camunda:assignee=\"ada\" ", "assignee");
        refusedAfter("<bpmn:userTask ", "<bpmn:scriptTask id=\"s\"/><bpmn:userTask ", "element scriptTask");
        refusedAfter("<bpmn:textAnnotation", "<bpmn:documentation>x</bpmn:documentation><bpmn:textAnnotation", "line");
        refusedAfter("<bpmn:endEvent ", "<bpmn:endEvent camunda:asyncBefore=\"true\" ", "asyncBefore");
        refusedAfter("http://camunda.org/schema/1.0/bpmn", "urn:other", "{urn:other}");
        refusedAfter("<bpmn:process ", "<!-- hello --><bpmn:process ", "comment");
        refusedAfter("embedded:/forms/step.html", "embedded:/forms/other.html", "formKey");
        refusedAfter("</bpmn:process>", "", "not XML");
    }

    private void refusedAfter(String found, String replacement, String reason) {
        String bad = good.replace(found, replacement);
        assertThat(bad).as(found).isNotEqualTo(good);
        assertThatThrownBy(() -> ModelCheck.check(bad))
                .as(replacement)
                .isInstanceOf(UnsafeModel.class)
                .hasMessageContaining(reason);
    }
}

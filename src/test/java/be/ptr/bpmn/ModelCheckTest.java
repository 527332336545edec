package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.RandomPlans;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelCheckTest {
    private static final String DEPUTIES =
            "<bpmn:extensionElements><camunda:properties><camunda:property name=\"deputies\""
                    + " value=\"%s\"/></camunda:properties></bpmn:extensionElements>";

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
        refusedAfter("<bpmn:incoming>", DEPUTIES.formatted("${bob}@example.be") + "<bpmn:incoming>", "value");
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
        refusedAfter("<bpmn:incoming>", DEPUTIES.formatted("2021") + "<bpmn:incoming>", "value");
        refusedAfter("embedded:/forms/step.html", "embedded:/forms/other.html", "formKey");
        refusedAfter("</bpmn:process>", "", "not XML");
    }

    @Test
    void nothingRecursesWithTheSizeOfAPhase() throws InterruptedException {
        StringBuilder instants = new StringBuilder("2040-01-01T00:00:00Z");
        StringBuilder people = new StringBuilder("ada@example.be");
        for (int i = 1; i < 20_000; i++) {
            instants.append(",2040-01-02T00:00:")
                    .append(i % 60 < 10 ? "0" : "")
                    .append(i % 60)
                    .append('Z');
            people.append(",p").append(i).append("@example.be");
        }
        String large = good.replaceAll("value=\"2021[^\"]*\"", "value=\"" + instants + "\"")
                .replaceAll("candidateUsers=\"[^\"]*\"", "candidateUsers=\"" + people + "\"")
                .replace("A · Étape A", "é".repeat(PlainText.MAX_LENGTH));
        assertThat(large).contains(instants).contains(people);

        assertThat(onASmallStack(() -> ModelCheck.check(large))).isNull();
        assertThat(onASmallStack(() -> ModelCheck.check(large.replace(":59Z,", ":59,"))))
                .isInstanceOf(UnsafeModel.class);
    }

    @Test
    void aPhaseOfTwoThousandInstantsIsModelledOnASmallStack() throws InterruptedException {
        PlanBuilder plan = PlanBuilder.run("DR1").phase("CO").step("S").startingAt("2040-01-01T00:00:00Z");
        Instant first = Instant.parse("2040-01-02T00:00:00Z");
        for (int i = 0; i < 2_000; i++) {
            plan.step("S" + i).after("S").startingAt(first.plusSeconds(60L * i).toString());
        }
        Plan built = plan.build();
        String[] xml = new String[1];
        assertThat(onASmallStack(() -> xml[0] = model(built))).isNull();
        assertThat(xml[0].split("2040-01-0", -1)).hasSizeGreaterThan(2_000);
    }

    /** What was thrown, or null. */
    private static @Nullable Throwable onASmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small", 160 << 10);
        thread.setUncaughtExceptionHandler((dead, cause) -> thrown.set(cause));
        thread.start();
        thread.join();
        return thrown.get();
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

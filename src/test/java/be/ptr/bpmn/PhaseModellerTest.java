package be.ptr.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.ptr.plan.Criticality;
import be.ptr.plan.Plan;
import be.ptr.plan.PlanBuilder;
import be.ptr.plan.RandomPlans;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class PhaseModellerTest {
    private static final Duration WINDOW = Duration.ofDays(5);
    private final PhaseModeller modeller = new PhaseModeller(WINDOW);

    private Parsed model(PlanBuilder plan, String phase) {
        return model(plan.build(), phase);
    }

    private Parsed model(Plan plan, String phase) {
        return Parsed.of(modeller.model(plan, plan.phase(phase)).xml());
    }

    @Test
    void aStepAloneHangsDirectlyOnTheStart() {
        Parsed model = model(PlanBuilder.run("DR1").phase("PP").step("A"), "PP");

        assertThat(model.chain("phase_start")).containsExactly("phase_start", "step_A", "end_A");
    }

    @Test
    void aDateIsATimerBeforeTheTask() {
        Parsed model = model(PlanBuilder.run("DR1").phase("PP").step("A").startingAt("2021-06-01T08:00:00Z"), "PP");

        assertThat(model.chain("phase_start")).containsExactly("phase_start", "start_A", "step_A", "end_A");
        assertThat(model.element("start_A").getTextContent().strip()).endsWith("2021-06-01T08:00:00Z");
        assertThat(model.element("start_A").getAttribute("name")).isEqualTo("01/06 10:00");
    }

    @Test
    void aJoinIsDrawnForSeveralPrerequisitesAndAForkForSeveralDependents() {
        Parsed model = model(
                PlanBuilder.run("DR1")
                        .phase("PP")
                        .step("A")
                        .step("B")
                        .after("A")
                        .step("C")
                        .after("A")
                        .step("D")
                        .after("B", "C"),
                "PP");

        assertThat(model.chain("phase_start")).containsExactly("phase_start", "step_A", "fork_A");
        assertThat(model.after("fork_A")).containsExactly("step_B", "step_C");
        assertThat(model.before("join_D")).containsExactly("step_B", "step_C");
        assertThat(model.chain("join_D")).containsExactly("join_D", "step_D", "end_D");
        assertThat(model.all("bpmn:endEvent")).hasSize(1);
    }

    @Test
    void whatAnotherPrerequisiteImpliesIsNotDrawn() {
        Parsed model = model(
                PlanBuilder.run("DR1")
                        .phase("PP")
                        .step("A")
                        .step("B")
                        .after("A")
                        .step("C")
                        .after("A", "B"),
                "PP");

        assertThat(model.chain("phase_start")).containsExactly("phase_start", "step_A", "step_B", "step_C", "end_C");
    }

    @Test
    void aDetourThroughAnotherPhaseProvesNothing() {
        PlanBuilder plan = PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .phase("CO")
                .step("X")
                .after("A")
                .phase("PP")
                .step("B")
                .after("A", "X");
        Parsed model = model(plan, "PP");

        assertThat(model.before("join_B")).containsExactlyInAnyOrder("done_A", "wait_X");
    }

    @Test
    void aStepThatAnotherPhaseWaitsForIsASignal() {
        PlanBuilder plan = PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .phase("CO")
                .step("X")
                .after("A")
                .step("Y")
                .after("A", "Z")
                .step("Z");
        Parsed preparation = model(plan, "PP");
        Parsed cutOver = model(plan, "CO");

        assertThat(preparation.chain("phase_start")).containsExactly("phase_start", "step_A", "done_A", "end_A");
        assertThat(cutOver.after("phase_fork")).containsExactlyInAnyOrder("wait_A", "step_Z");
        assertThat(cutOver.chain("wait_A")).containsExactly("wait_A", "split_A");
        assertThat(cutOver.after("split_A")).containsExactly("step_X", "join_Y");
        assertThat(signalOf(preparation, "done_A").getAttribute("camunda:async"))
                .isEqualTo("true");
        assertThat(signalOf(cutOver, "wait_A").hasAttribute("camunda:async")).isFalse();
        assertThat(preparation.element("signal_A").getAttribute("name"))
                .isEqualTo(cutOver.element("signal_A").getAttribute("name"))
                .isEqualTo("DR1.A");
    }

    private static Element signalOf(Parsed model, String id) {
        return (Element) model.element(id)
                .getElementsByTagName("bpmn:signalEventDefinition")
                .item(0);
    }

    @Test
    void aSignalIsWaitedForOnceWhereItsFollowersImplyIt() {
        PlanBuilder plan = PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .phase("CO")
                .step("X")
                .after("A")
                .step("Y")
                .after("A", "X");

        assertThat(model(plan, "CO").chain("phase_start"))
                .containsExactly("phase_start", "wait_A", "step_X", "step_Y", "end_Y");
    }

    @Test
    void theClockNamesEveryInstantAtWhichAHeldStepChanges() {
        PlanBuilder plan = PlanBuilder.run("DR1")
                .phase("PP")
                .step("A")
                .startingAt("2021-06-20T08:00:00Z")
                .step("B")
                .after("A")
                .startingAt("2021-06-30T08:00:00Z")
                .step("C")
                .after("B")
                .startingAt("2021-06-25T08:00:00Z");
        Parsed model = model(plan, "PP");

        Element property = model.all("camunda:property").get(0);
        assertThat(property.getAttribute("name")).isEqualTo("instants");
        assertThat(property.getAttribute("value"))
                .isEqualTo("2021-06-20T08:00:00Z,2021-06-25T08:00:00Z,2021-06-30T08:00:00Z");
        assertThat(model.after("phase_fork")).containsExactly("clock_more", "start_A");
        assertThat(model.after("clock_more")).containsExactly("clock_next", "clock_end");
        assertThat(model.after("clock_next")).containsExactly("clock_more");
        assertThat(model.element("clock_more").getAttribute("default")).isEqualTo("clock_more.clock_end");
        assertThat(model.element("clock_more.clock_next").getTextContent().strip())
                .isEqualTo("${clock.more(execution)}");
    }

    @Test
    void aTaskSaysWhoMayDoItUntilWhenAndHowMuchItMatters() {
        PlanBuilder plan = PlanBuilder.run("DR1")
                .person("Dana@example.be", "Bob@example.be")
                .phase("PP")
                .step("A")
                .label("Figer les données")
                .by("Dana@example.be", "carl@example.be")
                .startingAt("2021-06-01T08:00:00Z")
                .lasting(Duration.ofMinutes(90))
                .criticality(Criticality.HIGH);
        Element task = model(plan, "PP").element("step_A");

        assertThat(task.getAttribute("name")).isEqualTo("A · Figer les données");
        assertThat(task.getAttribute("camunda:candidateUsers"))
                .isEqualTo("dana@example.be,carl@example.be,bob@example.be");
        Element property =
                (Element) task.getElementsByTagName("camunda:property").item(0);
        assertThat(property.getAttribute("name")).isEqualTo("deputies");
        assertThat(property.getAttribute("value")).isEqualTo("bob@example.be");
        assertThat(task.getAttribute("camunda:dueDate")).isEqualTo("2021-06-01T09:30:00Z");
        assertThat(task.getAttribute("camunda:priority")).isEqualTo("75");
        assertThat(task.getAttribute("camunda:asyncAfter")).isEqualTo("true");
        assertThat(task.getAttribute("camunda:formKey")).isEqualTo("embedded:/forms/step.html");
    }

    @Test
    void aPhaseWithoutStepsHasNoModel() {
        Plan plan = PlanBuilder.run("DR1").phase("AC").phase("PP").step("A").build();

        assertThat(modeller.models(plan)).extracting(PhaseModel::resourceName).containsExactly("PP.bpmn");
        assertThatThrownBy(() -> modeller.model(plan, plan.phase("AC"))).hasMessageContaining("AC");
    }

    @Test
    void theSamePlanGivesTheSameText() {
        for (int seed = 1; seed <= 10; seed++) {
            assertThat(modeller.models(RandomPlans.of(seed))).isEqualTo(modeller.models(RandomPlans.of(seed)));
        }
    }
}

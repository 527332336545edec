package be.ptr.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.Criticality;
import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PlanFingerprintTest {
    private static final DryRun DR1 = new DryRun("DR1");

    @Property(tries = 50, seed = "1")
    void aSheetThatWasOnlySortedHasTheSameFingerprint(@ForAll long seed) {
        Plan plan = AnyPlan.of(DR1, seed, 20);
        List<Step> steps = shuffled(plan.steps(), seed);
        List<Step> moved =
                steps.stream().map(step -> step.withRow(step.row() + 7)).toList();
        Plan sorted = new Plan(
                plan.run(),
                plan.zone(),
                plan.phases(),
                moved,
                shuffled(plan.milestones(), seed),
                plan.environments(),
                shuffled(plan.people(), seed));
        assertThat(PlanFingerprint.of(sorted)).isEqualTo(PlanFingerprint.of(plan));
    }

    @Example
    void everyChangeOfAStepChangesTheFingerprint() {
        Plan plan = AnyPlan.of(DR1, 1, 3);
        String before = PlanFingerprint.of(plan);
        Map<String, UnaryOperator<Step>> changes = new LinkedHashMap<>();
        changes.put("label", step -> step.withLabel("another"));
        changes.put("description", step -> step.withDescription("another"));
        changes.put("phase", step -> step.withPhase("FB-RB"));
        changes.put("prerequisites", step -> step.withPrerequisites(List.of(new StepId("another"))));
        changes.put("start", step -> step.withStart(Instant.EPOCH, step.startText()));
        changes.put("startText", step -> step.withStart(step.start(), "T0-5j"));
        changes.put("duration", step -> step.withDuration(Duration.ofDays(99)));
        changes.put("team", step -> step.withTeam("T9"));
        changes.put("responsibles", step -> step.withResponsibles(List.of("c@example.be")));
        changes.put("environments", step -> step.withEnvironments(List.of("INT")));
        changes.put("milestones", step -> step.withMilestones(List.of("GO")));
        changes.put("criticality", step -> step.withCriticality(another(step.criticality())));
        changes.put("extras", step -> step.withExtras(Map.of("Coût", "12")));
        changes.forEach((field, change) -> assertThat(PlanFingerprint.of(withFirst(plan, change)))
                .as(field)
                .isNotEqualTo(before));
    }

    private static Criticality another(Criticality known) {
        return known == Criticality.NORMAL ? Criticality.BLOCKING : Criticality.NORMAL;
    }

    @Example
    void textThatMovesFromOneFieldToItsNeighbourChangesTheFingerprint() {
        Plan plan = AnyPlan.of(DR1, 1, 1);
        Plan one = withFirst(plan, step -> step.withLabel("ab").withDescription("c"));
        Plan other = withFirst(plan, step -> step.withLabel("a").withDescription("bc"));
        assertThat(PlanFingerprint.of(one)).isNotEqualTo(PlanFingerprint.of(other));
    }

    @Example
    void twoRunsDiffer() {
        assertThat(PlanFingerprint.of(AnyPlan.of(DR1, 1, 3)))
                .isNotEqualTo(PlanFingerprint.of(AnyPlan.of(new DryRun("Live"), 1, 3)))
                .matches("1:[0-9a-f]{64}");
    }

    /** A plan that was stored before people had telephones is the same as long as its workbook names none. */
    @Example
    void aPlanWithoutTelephonesHasTheFingerprintItHadBeforeThereWereAny() {
        assertThat(PlanFingerprint.of(AnyPlan.of(DR1, 1, 3)))
                .isEqualTo("1:1de21c014148a4453a1dac852fcb8463f4f373437506801676a9a75de6b300d4");
    }

    @Example
    void whatWasStoredBeforeFingerprintsHadVersionsIsStillTheSamePlan() {
        String stored = "1de21c014148a4453a1dac852fcb8463f4f373437506801676a9a75de6b300d4";
        assertThat(PlanFingerprint.isOf(stored, AnyPlan.of(DR1, 1, 3))).isTrue();
        assertThat(PlanFingerprint.isOf(stored, AnyPlan.of(DR1, 2, 3))).isFalse();
    }

    @Example
    void aProgramThatFingerprintsMoreFindsNoStoredPlanChanged() {
        Plan plan = AnyPlan.of(DR1, 1, 3);
        String stored = PlanFingerprint.of(plan);
        List<Function<Plan, CanonicalText>> later = new ArrayList<>(PlanFingerprint.TEXTS);
        later.add(all -> new CanonicalText().add("more").add(all.run()));

        assertThat(PlanFingerprint.isOf(stored, plan, later)).isTrue();
        assertThat(PlanFingerprint.isOf(stored, AnyPlan.of(DR1, 2, 3), later)).isFalse();
        assertThat(PlanFingerprint.of(plan, later)).startsWith("2:").doesNotContain(stored.substring(2));
        assertThat(PlanFingerprint.isOf(PlanFingerprint.of(plan, later), plan, later))
                .isTrue();
        assertThat(PlanFingerprint.isOf(PlanFingerprint.of(plan, later), plan))
                .as("by the earlier program")
                .isFalse();
        assertThat(PlanFingerprint.isOf("0:" + stored.substring(2), plan)).isFalse();
    }

    @Example
    void aTelephoneChangesTheFingerprint() {
        Plan with = AnyPlan.of(DR1, 1, 4);
        Plan without = withPeople(with, AnyPlan.of(DR1, 1, 3).people());

        assertThat(PlanFingerprint.of(with)).isNotEqualTo(PlanFingerprint.of(without));
    }

    private static Plan withPeople(Plan plan, List<Person> people) {
        return new Plan(
                plan.run(), plan.zone(), plan.phases(), plan.steps(), plan.milestones(), plan.environments(), people);
    }

    private static Plan withFirst(Plan plan, UnaryOperator<Step> change) {
        List<Step> steps = new ArrayList<>(plan.steps());
        steps.set(0, change.apply(steps.get(0)));
        return new Plan(
                plan.run(), plan.zone(), plan.phases(), steps, plan.milestones(), plan.environments(), plan.people());
    }

    private static <T> List<T> shuffled(List<T> values, long seed) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}

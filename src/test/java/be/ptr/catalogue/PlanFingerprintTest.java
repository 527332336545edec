package be.ptr.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import be.ptr.plan.DryRun;
import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
        List<Step> moved = steps.stream()
                .map(step -> change(step, Map.of("row", step.row() + 7)))
                .toList();
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
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put("label", "another");
        changes.put("description", "another");
        changes.put("phase", "FB-RB");
        changes.put("start", Instant.EPOCH);
        changes.put("startText", "T0-5j");
        changes.put("duration", Duration.ofDays(99));
        changes.put("team", "T9");
        changes.put("responsibles", List.of("c@example.be"));
        changes.put("environments", List.of("INT"));
        changes.put("milestones", List.of("GO"));
        changes.put("extras", Map.of("Coût", "12"));
        changes.forEach((field, value) -> assertThat(PlanFingerprint.of(
                        withFirst(plan, step -> change(step, Map.of(field, value)))))
                .as(field)
                .isNotEqualTo(before));
    }

    @Example
    void textThatMovesFromOneFieldToItsNeighbourChangesTheFingerprint() {
        Plan plan = AnyPlan.of(DR1, 1, 1);
        Plan one = withFirst(plan, step -> change(step, Map.of("label", "ab", "description", "c")));
        Plan other = withFirst(plan, step -> change(step, Map.of("label", "a", "description", "bc")));
        assertThat(PlanFingerprint.of(one)).isNotEqualTo(PlanFingerprint.of(other));
    }

    @Example
    void twoRunsDiffer() {
        assertThat(PlanFingerprint.of(AnyPlan.of(DR1, 1, 3)))
                .isNotEqualTo(PlanFingerprint.of(AnyPlan.of(new DryRun("Live"), 1, 3)))
                .hasSize(64);
    }

    /** A plan that was stored before people had telephones is the same as long as its workbook names none. */
    @Example
    void aPlanWithoutTelephonesHasTheFingerprintItHadBeforeThereWereAny() {
        assertThat(PlanFingerprint.of(AnyPlan.of(DR1, 1, 3)))
                .isEqualTo("1de21c014148a4453a1dac852fcb8463f4f373437506801676a9a75de6b300d4");
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

    @SuppressWarnings("unchecked")
    private static Step change(Step step, Map<String, Object> to) {
        return new Step(
                step.id(),
                (String) to.getOrDefault("label", step.label()),
                (String) to.getOrDefault("description", step.description()),
                (String) to.getOrDefault("phase", step.phase()),
                step.prerequisites(),
                (Instant) to.getOrDefault("start", step.start()),
                (String) to.getOrDefault("startText", step.startText()),
                (Duration) to.getOrDefault("duration", step.duration()),
                (String) to.getOrDefault("team", step.team()),
                (List<String>) to.getOrDefault("responsibles", step.responsibles()),
                (List<String>) to.getOrDefault("environments", step.environments()),
                (List<String>) to.getOrDefault("milestones", step.milestones()),
                step.criticality(),
                (Map<String, String>) to.getOrDefault("extras", step.extras()),
                (int) to.getOrDefault("row", step.row()));
    }

    private static <T> List<T> shuffled(List<T> values, long seed) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}

package be.ptr.pages;

import be.ptr.commands.Holding;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What a person has in a run.
 *
 * @param steps those that have not ended, in the order of the workbook
 */
public record Held(DryRun run, List<StepProgress> steps) {
    static Held by(String person, RunProgress run) {
        return new Held(
                run.plan().run(),
                run.steps().stream().filter(step -> Holding.isOf(step, person)).toList());
    }

    public int count() {
        return steps.size();
    }

    /** How many steps these are together. */
    static int sum(List<Held> runs) {
        return runs.stream().mapToInt(Held::count).sum();
    }

    /** Of each step that is assigned to others too their names, by the id of the step. */
    Map<String, String> sharers(String person, Plan plan) {
        return steps.stream()
                .filter(step -> !others(step, person).isEmpty())
                .collect(
                        Collectors.toMap(step -> step.step().id().value(), step -> plan.namesOf(others(step, person))));
    }

    /** Of each step that somebody else has Open the name of that person, by the id of the step. */
    Map<String, String> holders(String person, Plan plan) {
        return steps.stream()
                .filter(step -> step.state() == State.OPEN && !step.isOpenBy(person))
                .collect(Collectors.toMap(
                        step -> step.step().id().value(), step -> plan.nameOf(Objects.requireNonNull(step.who()))));
    }

    private static List<String> others(StepProgress step, String person) {
        return step.assignees().stream()
                .filter(email -> !email.equalsIgnoreCase(person))
                .toList();
    }
}

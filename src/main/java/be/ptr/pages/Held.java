package be.ptr.pages;

import be.ptr.commands.Holding;
import be.ptr.plan.Plan;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a person has in a run.
 *
 * @param steps those that have not ended, in the order of the workbook
 * @param movable how many of them a mass transfer moves: those that nobody else shares
 */
public record Held(String run, List<StepProgress> steps, int movable) {
    static Held by(String person, RunProgress run) {
        List<StepProgress> steps =
                run.steps().stream().filter(step -> Holding.isOf(step, person)).toList();
        int movable = (int)
                steps.stream().filter(step -> Holding.isAlone(step, person)).count();
        return new Held(run.plan().run().name(), steps, movable);
    }

    /** Of each step that others have too their names, by the id of the step. */
    Map<String, String> sharers(String person, Plan plan) {
        return steps.stream()
                .filter(step -> !Holding.isAlone(step, person))
                .collect(Collectors.toMap(step -> step.step().id().value(), step -> others(step, person, plan)));
    }

    private static String others(StepProgress step, String person, Plan plan) {
        return Names.of(
                step.assignees().stream()
                        .filter(email -> !email.equalsIgnoreCase(person))
                        .toList(),
                plan);
    }
}

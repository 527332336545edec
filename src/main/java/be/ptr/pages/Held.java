package be.ptr.pages;

import be.ptr.commands.Holding;
import be.ptr.progress.RunProgress;
import be.ptr.progress.StepProgress;
import java.util.List;

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
}

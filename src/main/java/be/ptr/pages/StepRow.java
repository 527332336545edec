package be.ptr.pages;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.util.List;
import java.util.Locale;

/**
 * A step in a table, all texts ready to be read; absent ones are empty.
 *
 * @param deputyFor whom the reader may stand in for; empty when that is not why the step is shown
 * @param reserved it belongs to a roll-back that nobody triggered
 * @param defects number of open defects
 */
public record StepRow(
        String run,
        String id,
        String label,
        State state,
        boolean late,
        String team,
        String responsible,
        String start,
        String duration,
        List<String> prerequisites,
        String deputyFor,
        boolean reserved,
        int defects) {

    /** Makes the rows of one run for readers of one language. */
    static final class Maker {
        private final RunProgress run;
        private final Plan plan;
        private final Moments moments;
        private final OpenDefects defects;

        Maker(RunProgress run, OpenDefects defects, Locale locale) {
            this.run = run;
            this.plan = run.plan();
            this.moments = new Moments(plan.zone(), locale);
            this.defects = defects;
        }

        StepRow row(StepProgress progress) {
            return row(new MySteps.Mine(run, progress, "", false));
        }

        StepRow row(MySteps.Mine mine) {
            StepProgress progress = mine.progress();
            Step step = progress.step();
            return new StepRow(
                    plan.run().name(),
                    step.id().value(),
                    step.label(),
                    progress.state(),
                    progress.late(),
                    step.team(),
                    plan.namesOf(progress.assignees()),
                    moments.day(step.start()),
                    moments.length(step.duration()),
                    step.prerequisites().stream().map(StepId::value).toList(),
                    mine.deputyFor(),
                    mine.reserved(),
                    defects.of(step.id()));
        }
    }
}

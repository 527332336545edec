package be.ptr.commands;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.progress.Boards;
import be.ptr.progress.RunProgress;
import org.springframework.stereotype.Component;

/** The plans in execution, from the boards: also while the catalogue does not answer. */
@Component
class RunPlans {
    private final Boards boards;

    RunPlans(Boards boards) {
        this.boards = boards;
    }

    /** Throws {@link UnknownRun} when there is no such run. */
    Plan of(DryRun run) {
        return boards.read(run).map(RunProgress::plan).orElseThrow(() -> new UnknownRun(run.name()));
    }

    /** The step with this id, compared without case; throws {@link UnknownStep} when the plan has none. */
    static Step step(Plan plan, String id) {
        return plan.step(id).orElseThrow(() -> new UnknownStep(plan.run().name(), id));
    }
}

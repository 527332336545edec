package be.ptr.commands;

import be.ptr.catalogue.Defect;
import be.ptr.catalogue.Defects;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import java.time.Clock;
import org.springframework.stereotype.Service;

/**
 * What people do to defects that were recorded. Each verb throws {@link UnknownRun} when there is no such run, {@link
 * UnknownDefect} when the run has no such defect.
 */
@Service
public final class DefectActions {
    private final RunPlans plans;
    private final Defects defects;
    private final Remarks remarks;
    private final Clock clock;

    DefectActions(RunPlans plans, Defects defects, Remarks remarks, Clock clock) {
        this.plans = plans;
        this.defects = defects;
        this.remarks = remarks;
        this.clock = clock;
    }

    /** Says that the defect no longer matters. */
    public Outcome resolve(DryRun run, String defect, Actor actor) {
        return changed(run, defect, actor, () -> defects.resolve(run, defect, actor.email(), clock.instant()));
    }

    /** Says that the defect matters again. */
    public Outcome reopen(DryRun run, String defect, Actor actor) {
        return changed(run, defect, actor, () -> defects.reopen(run, defect));
    }

    /** A change that may be made already. */
    @FunctionalInterface
    private interface Change {
        boolean make();
    }

    private Outcome changed(DryRun run, String id, Actor actor, Change change) {
        Plan plan = plans.of(run);
        Defect defect = defects.find(run, id).orElseThrow(() -> new UnknownDefect(run.name(), id));
        boolean mayChange = plan.steps().stream()
                .filter(step -> step.id().value().equals(defect.step()))
                .findFirst()
                .map(step -> remarks.mayRecord(plan, step, actor))
                .orElse(actor.lead());
        if (!mayChange) {
            return new Outcome.Refused(Refusal.of("not-in-plan", defect.step()));
        }
        return change.make() ? new Outcome.Done() : new Outcome.AlreadyDone();
    }
}

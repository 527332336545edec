package be.ptr.api;

import be.ptr.commands.DefectActions;
import be.ptr.defects.Defect;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.RunProgress;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something found wrong with a step.
 *
 * @param label of the step, empty when the plan has it no more; so are phase and team
 * @param reference of a ticket elsewhere, may be empty
 * @param link to that ticket, may be empty
 * @param resolvedBy null while it is open
 * @param mayChange whether the caller may resolve and reopen it
 */
public record DefectView(
        String id,
        String run,
        String step,
        String label,
        String phase,
        String team,
        PersonName by,
        Instant at,
        Defect.Severity severity,
        String text,
        Defect.State state,
        String reference,
        String link,
        @Nullable PersonName resolvedBy,
        @Nullable Instant resolvedAt,
        boolean mayChange) {

    static DefectView of(Defect defect, RunProgress run, Actor caller) {
        Plan plan = run.plan();
        Optional<Step> step = Optional.ofNullable(plan.byId().get(new StepId(defect.step())));
        return new DefectView(
                defect.id(),
                defect.run(),
                defect.step(),
                step.map(Step::label).orElse(""),
                step.map(Step::phase).orElse(""),
                step.map(Step::team).orElse(""),
                PersonName.of(defect.by(), plan),
                defect.at(),
                defect.severity(),
                defect.text(),
                defect.state(),
                defect.reference(),
                defect.link(),
                defect.resolvedBy() == null ? null : PersonName.of(defect.resolvedBy(), plan),
                defect.resolvedAt(),
                DefectActions.mayChange(run, defect, caller));
    }
}

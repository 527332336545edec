package be.ptr.pages;

import be.ptr.commands.DefectActions;
import be.ptr.defects.Defect;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.RunProgress;
import java.util.Locale;
import java.util.Optional;

/**
 * A defect in a table; of a step that the plan no longer has, only the id is known.
 *
 * @param may whether the viewer may resolve and reopen it
 */
public record DefectLine(
        String id,
        String run,
        String step,
        String label,
        String phase,
        String team,
        Defect.Severity severity,
        boolean open,
        String by,
        String at,
        String text,
        String reference,
        String link,
        String resolvedBy,
        String resolvedAt,
        boolean may) {

    /** Whether it is open and the step should not be closed with it. */
    boolean isBlocking() {
        return open && severity == Defect.Severity.BLOCKING;
    }

    static DefectLine of(Defect defect, RunProgress run, Actor viewer, Locale locale) {
        Plan plan = run.plan();
        Moments moments = new Moments(plan.zone(), locale);
        Optional<Step> step = Optional.ofNullable(plan.byId().get(new StepId(defect.step())));
        return new DefectLine(
                defect.id(),
                defect.run(),
                defect.step(),
                step.map(Step::label).orElse(""),
                step.map(Step::phase).orElse(""),
                step.map(Step::team).orElse(""),
                defect.severity(),
                defect.isOpen(),
                plan.nameOf(defect.by()),
                moments.day(defect.at()),
                defect.text(),
                defect.reference(),
                defect.link(),
                defect.resolvedBy() == null ? "" : plan.nameOf(defect.resolvedBy()),
                moments.day(defect.resolvedAt()),
                DefectActions.mayChange(run, defect, viewer));
    }
}

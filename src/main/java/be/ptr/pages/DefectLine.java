package be.ptr.pages;

import be.ptr.catalogue.Defect;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.util.Locale;
import java.util.Optional;

/** A defect in a table; of a step that the plan no longer has, only the id is known. */
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
        String resolvedAt) {

    static DefectLine of(Defect defect, Plan plan, Locale locale) {
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
                Names.of(defect.by(), plan),
                moments.day(defect.at()),
                defect.text(),
                defect.reference(),
                defect.link(),
                defect.resolvedBy() == null ? "" : Names.of(defect.resolvedBy(), plan),
                moments.day(defect.resolvedAt()));
    }
}

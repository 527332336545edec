package be.ptr.defects;

import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.wording.Wanted;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which defects somebody wants to see, on the page and by the API; null and blank let every defect pass.
 *
 * @param phase code of the phase of its step; the plan may have that step no more
 * @param team code of the team of its step
 * @param q something in its text, its reference, the id or label of its step or the name of whoever recorded it; like the
 *     codes compared without case and accents
 */
public record DefectFilter(
        @Nullable String phase,
        @Nullable String team,
        Defect.@Nullable Severity severity,
        Defect.@Nullable State state,
        @Nullable String q) {

    /** Whether {@code defect} of a step of {@code plan} is one of them. */
    public boolean passes(Defect defect, Plan plan) {
        Optional<Step> step = plan.step(defect.step());
        Function<Function<Step, String>, String> known = text -> step.map(text).orElse("");
        return (severity == null || severity == defect.severity())
                && (state == null || state == defect.state())
                && Wanted.is(phase, known.apply(Step::phase))
                && Wanted.is(team, known.apply(Step::team))
                && Wanted.in(
                        q,
                        defect.text(),
                        defect.reference(),
                        defect.step(),
                        known.apply(Step::label),
                        plan.nameOf(defect.by()));
    }
}

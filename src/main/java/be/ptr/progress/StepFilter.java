package be.ptr.progress;

import be.ptr.plan.Step;
import org.jspecify.annotations.Nullable;

/**
 * Which steps somebody wants to see; null and blank let every step pass.
 *
 * @param phase code of a phase
 * @param team code of a team
 * @param text something in the id, label or description; like the codes compared without case and accents
 */
public record StepFilter(
        @Nullable String phase,
        @Nullable String team,
        @Nullable State state,
        @Nullable String text) {
    /** Lets every step pass. */
    public static final StepFilter NONE = new StepFilter(null, null, null, null);

    boolean passes(StepProgress progress) {
        Step step = progress.step();
        return (state == null || state == progress.state())
                && Wanted.is(phase, step.phase())
                && Wanted.is(team, step.team())
                && Wanted.in(text, step.id().value(), step.label(), step.description());
    }
}

package be.ptr.progress;

import be.ptr.plan.Plan;
import be.ptr.plan.Spelling;
import be.ptr.wording.Wanted;
import java.util.List;
import java.util.function.Predicate;
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

    /** Those of {@code steps} that pass, in their order. */
    List<StepProgress> among(List<StepProgress> steps, Plan plan) {
        Predicate<String> phases = Wanted.code(phase);
        Predicate<String> teams = Wanted.code(team);
        String words = text == null ? "" : Spelling.words(text);
        return steps.stream()
                .filter(one -> state == null || state == one.state())
                .filter(one -> phases.test(one.step().phase()))
                .filter(one -> teams.test(one.step().team()))
                .filter(one -> words.isEmpty() || plan.wordsOf(one.step().id()).contains(words))
                .toList();
    }
}

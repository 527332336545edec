package be.ptr.progress;

import be.ptr.plan.Step;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
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

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    boolean passes(StepProgress progress) {
        Step step = progress.step();
        return (state == null || state == progress.state())
                && (isBlank(phase) || folded(phase).equals(folded(step.phase())))
                && (isBlank(team) || folded(team).equals(folded(step.team())))
                && (isBlank(text) || holds(step, folded(text)));
    }

    private static boolean holds(Step step, String wanted) {
        return folded(step.id().value()).contains(wanted)
                || folded(step.label()).contains(wanted)
                || folded(step.description()).contains(wanted);
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String folded(@Nullable String text) {
        String decomposed = Normalizer.normalize(text == null ? "" : text.strip(), Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    }
}

package be.ptr.api;

import be.ptr.plan.Step;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in a list.
 *
 * @param since when the state began, or null when it was so from the beginning
 * @param due planned end, or null without a start
 * @param who e-mail address of the person who closed it, else of the one who started it, or null
 */
public record StepLine(
        String id,
        String label,
        String phase,
        State state,
        boolean late,
        @Nullable Instant since,
        @Nullable Instant start,
        @Nullable Instant due,
        String team,
        List<String> responsibles,
        @Nullable String who) {

    static StepLine of(StepProgress progress) {
        Step step = progress.step();
        return new StepLine(
                step.id().value(),
                step.label(),
                step.phase(),
                progress.state(),
                progress.late(),
                progress.standing().since(),
                step.start(),
                step.due().orElse(null),
                step.team(),
                step.responsibles(),
                progress.who());
    }
}

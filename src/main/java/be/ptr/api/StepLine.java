package be.ptr.api;

import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.progress.State;
import be.ptr.progress.StepFacts;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step in a list.
 *
 * @param since when the state began, or null when it was so from the beginning
 * @param due planned end, or null without a start
 * @param assignees e-mail addresses of those it is assigned to now: the transferee, else the responsibles
 * @param skipped a lead declared it without object
 * @param openDefects how many of its defects are not resolved
 * @param who e-mail address of the person who closed it, else of the one who started it, or null
 */
public record StepLine(
        String run,
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
        List<String> assignees,
        boolean skipped,
        int openDefects,
        @Nullable String who) {

    static StepLine of(DryRun run, StepProgress progress, int openDefects) {
        Step step = progress.step();
        StepFacts facts = progress.facts();
        boolean skipped = facts.waived() != null
                || (facts.terminated() != null && facts.terminated().skippedFor() != null);
        return new StepLine(
                run.name(),
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
                progress.assignees(),
                skipped,
                openDefects,
                progress.who());
    }
}

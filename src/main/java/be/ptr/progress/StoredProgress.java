package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import be.ptr.progress.Course.Fulfilled;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The facts about one step of one run; the state is in it for whoever looks into the database, the product itself works it
 * out from the facts whenever it needs it.
 *
 * @param lastPrerequisite the prerequisite that ended last, or null
 * @param prerequisitesEnd when it ended, or null
 * @param since when the state began, or null when it was so from the beginning
 */
@Document("progress")
@TypeAlias("progress")
record StoredProgress(
        @Id String id,
        @Version @Nullable Long revision,
        String run,
        String step,
        @Nullable Instant phaseStarted,
        boolean prerequisitesDone,
        @Nullable String lastPrerequisite,
        @Nullable Instant prerequisitesEnd,
        @Nullable Instant start,
        List<StoredMove> moves,
        State state,
        @Nullable Instant since) {

    /** Whom it was transferred to is null unless it was; leaver and assignees are null unless it was in place of one. */
    record StoredMove(
            Fact fact,
            Instant at,
            String by,
            String reason,
            @Nullable String to,
            @Nullable String leaver,
            @Nullable List<String> assignees) {
        private static StoredMove of(Move move) {
            String to = move.to().isEmpty() ? null : move.to();
            return move.leaver().isEmpty()
                    ? new StoredMove(move.fact(), move.at(), move.by(), move.reason(), to, null, null)
                    : new StoredMove(
                            move.fact(), move.at(), move.by(), move.reason(), to, move.leaver(), move.assignees());
        }

        private Move toMove(StepId step) {
            String transferee = to == null ? "" : to;
            return leaver == null || assignees == null
                    ? new Move(step, fact, at, by, reason, transferee)
                    : new Move(step, fact, at, by, reason, transferee, leaver, assignees);
        }
    }

    static String id(DryRun run, StepId step) {
        return run + "|" + step.key();
    }

    /** A document that is not stored yet. */
    static StoredProgress of(DryRun run, Course course, Standing standing) {
        Fulfilled prerequisites = course.prerequisites();
        StepId last = prerequisites == null ? null : prerequisites.last();
        return new StoredProgress(
                id(run, course.step()),
                null,
                run.name(),
                course.step().value(),
                course.phaseStarted(),
                prerequisites != null,
                last == null ? null : last.value(),
                prerequisites == null || last == null ? null : prerequisites.at(),
                course.start(),
                course.moves().stream().map(StoredMove::of).toList(),
                standing.state(),
                standing.since());
    }

    StoredProgress withRevision(@Nullable Long number) {
        return new StoredProgress(
                id,
                number,
                run,
                step,
                phaseStarted,
                prerequisitesDone,
                lastPrerequisite,
                prerequisitesEnd,
                start,
                moves,
                state,
                since);
    }

    /** As it stands in the database after it was written with this revision as the one it replaces. */
    StoredProgress asWritten() {
        return withRevision(revision == null ? 0 : revision + 1);
    }

    Course toCourse() {
        StepId name = new StepId(step);
        List<Move> done = moves.stream().map(move -> move.toMove(name)).toList();
        return new Course(name, phaseStarted, fulfilled(), start, done);
    }

    private @Nullable Fulfilled fulfilled() {
        if (!prerequisitesDone) {
            return null;
        }
        return lastPrerequisite == null || prerequisitesEnd == null
                ? Fulfilled.FROM_THE_BEGINNING
                : new Fulfilled(new StepId(lastPrerequisite), prerequisitesEnd);
    }
}

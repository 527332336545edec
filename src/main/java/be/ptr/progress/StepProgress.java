package be.ptr.progress;

import be.ptr.plan.Step;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run and where it stands.
 *
 * @param late Overdue, or Ready or Open after its planned end; a step without duration has none
 */
public record StepProgress(Step step, StepFacts facts, Standing standing, boolean late) {
    static StepProgress of(Step step, Course course, Standing standing, Instant now) {
        return new StepProgress(step, course.facts(), standing, isLate(step, standing.state(), now));
    }

    public State state() {
        return standing.state();
    }

    /** E-mail address of the person who closed or skipped it, else of the one who started it, or null. */
    public @Nullable String who() {
        if (facts.terminated() != null) {
            return facts.terminated().by();
        }
        return facts.started() == null ? null : facts.started().by();
    }

    /** E-mail addresses of those it is assigned to, without their deputies: by the latest transfer, else by the plan. */
    public List<String> assignees() {
        return facts.transferred() == null
                ? step.responsibles()
                : facts.transferred().assignees();
    }

    /** Whether it is assigned to this e-mail address, compared without case; false for a deputy. */
    public boolean isAssignedTo(String email) {
        return assignees().stream().anyMatch(email::equalsIgnoreCase);
    }

    /** Whether it is Open and this e-mail address has it, compared without case. */
    public boolean isOpenBy(String email) {
        return state() == State.OPEN && email.equalsIgnoreCase(who());
    }

    private static boolean isLate(Step step, State state, Instant now) {
        return switch (state) {
            case OVERDUE -> true;
            case READY, OPEN ->
                step.duration() != null && step.due().filter(now::isAfter).isPresent();
            case LOCKED, IDLE, TERMINATED, PLANNED -> false;
        };
    }
}

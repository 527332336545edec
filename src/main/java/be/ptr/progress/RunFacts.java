package be.ptr.progress;

import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Course.Fulfilled;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything that happened in a run; all else about it follows from the plan and the clock.
 *
 * @param startedPhases codes of the phases whose execution began, and when it first did
 * @param moves oldest first; between equal instants the order of the list counts
 */
public record RunFacts(DryRun run, Map<String, Instant> startedPhases, List<Move> moves) {
    public RunFacts {
        startedPhases = Map.copyOf(startedPhases);
        moves = List.copyOf(moves);
    }

    /** The course of one step; everything about it, its prerequisites and its phase must be among the facts. */
    public Course course(Step step) {
        return course(
                step,
                this::end,
                moves.stream().filter(move -> move.step().equals(step.id())).toList());
    }

    private Course course(Step step, Function<StepId, @Nullable Instant> ends, List<Move> own) {
        return new Course(step.id(), startedPhases.get(step.phase()), fulfilled(step, ends), step.start(), own);
    }

    /** When a step was terminated, or null before. */
    public @Nullable Instant end(StepId step) {
        return moves.stream()
                .filter(move -> move.step().equals(step))
                .filter(Move::isEnd)
                .map(Move::at)
                .findFirst()
                .orElse(null);
    }

    /** The course of every step of {@code plan}, in its order; moves of steps that the plan lacks are left out. */
    public Map<StepId, Course> courses(Plan plan) {
        Map<StepId, List<Move>> movesOf = new LinkedHashMap<>();
        Map<StepId, Instant> ends = new LinkedHashMap<>();
        for (Move move : moves) {
            movesOf.computeIfAbsent(move.step(), id -> new ArrayList<>()).add(move);
            if (move.isEnd()) {
                ends.putIfAbsent(move.step(), move.at());
            }
        }
        Map<StepId, Course> courses = new LinkedHashMap<>();
        for (Step step : plan.steps()) {
            courses.put(step.id(), course(step, ends::get, movesOf.getOrDefault(step.id(), List.of())));
        }
        return Collections.unmodifiableMap(courses);
    }

    /** @param ends when a step ended, or null while it has not */
    static @Nullable Fulfilled fulfilled(Step step, Function<StepId, @Nullable Instant> ends) {
        Fulfilled latest = Fulfilled.FROM_THE_BEGINNING;
        for (StepId prerequisite : step.prerequisites()) {
            Instant end = ends.apply(prerequisite);
            if (end == null) {
                return null;
            }
            latest = end.isBefore(latest.at()) ? latest : new Fulfilled(prerequisite, end);
        }
        return latest;
    }
}

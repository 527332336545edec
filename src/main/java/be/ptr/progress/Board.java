package be.ptr.progress;

import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where every step of a run stands at one instant, and how it got there: the plan and the facts of the log, and what
 * follows from both. Immutable; a fact costs what the steps cost that it touches, and a copy of the references to the
 * others.
 */
final class Board {
    private static final Set<FactKind> OF_STEPS = EnumSet.of(
            FactKind.PHASE_STARTED,
            FactKind.STARTED,
            FactKind.HANDED_BACK,
            FactKind.TRANSFERRED,
            FactKind.WAIVED,
            FactKind.SKIPPED,
            FactKind.TERMINATED);

    private final Plan plan;
    private final Duration window;
    private final long sequence;
    private final Map<String, Instant> phases;
    private final List<LoggedFact> others;
    private final BoardLine[] lines;
    private final Instant until;
    private final RunProgress progress;

    private Board(
            Plan plan,
            Duration window,
            long sequence,
            Map<String, Instant> phases,
            List<LoggedFact> others,
            BoardLine[] lines,
            Instant now) {
        this.plan = plan;
        this.window = window;
        this.sequence = sequence;
        this.phases = phases;
        this.others = others;
        this.lines = lines;
        this.until = Arrays.stream(lines)
                .map(BoardLine::until)
                .min(Instant::compareTo)
                .orElse(Instant.MAX);
        this.progress = new RunProgress(
                plan, now, Arrays.stream(lines).map(BoardLine::progress).toList());
    }

    /**
     * The board of a plan, built anew.
     *
     * @param facts all facts of the run, in their order
     * @param window how long before its start a step with open prerequisites is Locked
     */
    static Board of(Plan plan, List<LoggedFact> facts, Duration window, Instant now) {
        RunFacts run = LoggedFacts.of(plan.run(), facts);
        Map<StepId, Course> courses = run.courses(plan);
        BoardLine[] lines = plan.steps().stream()
                .map(step -> BoardLine.of(step, Objects.requireNonNull(courses.get(step.id())), now, window))
                .toArray(BoardLine[]::new);
        List<LoggedFact> others = facts.stream().filter(Board::isOther).toList();
        return new Board(plan, window, sequence(0, facts), run.startedPhases(), others, lines, now);
    }

    Plan plan() {
        return plan;
    }

    /** Number of the last fact that it knows; 0: none. */
    long sequence() {
        return sequence;
    }

    /** Facts that change no step: about the run as a whole and about defects, in their order. */
    List<LoggedFact> others() {
        return others;
    }

    RunProgress progress() {
        return progress;
    }

    /** Every change of state so far, by step in the order of the plan, and by time for each step. */
    List<Change> changes() {
        return Arrays.stream(lines).flatMap(line -> line.changes().stream()).toList();
    }

    /** Every change of state of one step so far, oldest first; none of a step that the plan lacks. */
    List<Change> changes(StepId step) {
        int position = plan.position(step.value());
        return position < 0 ? List.of() : lines[position].changes();
    }

    /** What happened although the table of {@link Moves} forbids it, in the order of the steps. */
    List<Change> forbidden() {
        return Arrays.stream(lines)
                .filter(line -> !line.regular())
                .flatMap(line -> line.changes().stream())
                .filter(change -> !change.isAllowed())
                .toList();
    }

    /** Whether the clock has changed something by {@code now}. */
    boolean isOver(Instant now) {
        return !now.isBefore(until);
    }

    /** Whether every step has ended, those of phases that never began left out. */
    boolean isFinished() {
        return Arrays.stream(lines)
                .allMatch(line ->
                        line.course().phaseStarted() == null || line.course().end() != null);
    }

    /** The same at a later instant, without any new fact; the same at any instant that is not later. */
    Board at(Instant now) {
        if (!now.isAfter(progress.at())) {
            return this;
        }
        if (!isOver(now)) {
            return new Board(this, now);
        }
        BoardLine[] moved = lines.clone();
        moveByClock(moved, now);
        return new Board(plan, window, sequence, phases, others, moved, now);
    }

    private void moveByClock(BoardLine[] moved, Instant now) {
        for (int i = 0; i < moved.length; i++) {
            if (!now.isBefore(moved[i].until())) {
                moved[i] = line(i, moved[i].course(), now);
            }
        }
    }

    private Board(Board same, Instant now) {
        this.plan = same.plan;
        this.window = same.window;
        this.sequence = same.sequence;
        this.phases = same.phases;
        this.others = same.others;
        this.lines = same.lines;
        this.until = same.until;
        this.progress = same.progress.at(now);
    }

    /** @param facts that follow the last one that it knows, in their order */
    Board after(List<LoggedFact> facts, Instant clock) {
        Instant now = clock.isAfter(progress.at()) ? clock : progress.at();
        List<LoggedFact> allOthers = new ArrayList<>(others);
        facts.stream().filter(Board::isOther).forEach(allOthers::add);
        RunFacts run = LoggedFacts.of(plan.run(), facts);
        Map<String, Instant> allPhases = new LinkedHashMap<>(phases);
        run.startedPhases().forEach(allPhases::putIfAbsent);
        BoardLine[] moved = lines.clone();
        for (int touched : touched(run)) {
            Step step = plan.steps().get(touched);
            Course course = lines[touched]
                    .course()
                    .startedAt(allPhases.get(step.phase()))
                    .movedOn(run.moves().stream().filter(move -> move.step().equals(step.id())));
            moved[touched] = line(touched, course, now);
        }
        fulfil(run, moved, now);
        if (isOver(now)) {
            moveByClock(moved, now);
        }
        return new Board(
                plan, window, sequence(sequence, facts), Map.copyOf(allPhases), List.copyOf(allOthers), moved, now);
    }

    /** The steps to which something happened: by a person, or since their phase began. */
    private Set<Integer> touched(RunFacts run) {
        Set<Integer> touched = new LinkedHashSet<>();
        run.startedPhases().keySet().stream()
                .filter(phase -> !phases.containsKey(phase))
                .flatMap(phase -> plan.stepsOf(phase).stream())
                .forEach(step -> touched.add(plan.position(step.id().value())));
        run.moves().forEach(move -> touched.add(plan.position(move.step().value())));
        touched.remove(-1);
        return touched;
    }

    /** What waits for a step that ended may wait no longer. */
    private void fulfil(RunFacts run, BoardLine[] moved, Instant now) {
        run.moves().stream()
                .filter(Move::isEnd)
                .flatMap(move -> plan.dependents().getOrDefault(move.step(), List.of()).stream())
                .distinct()
                .forEach(dependent -> {
                    int position = plan.position(dependent.value());
                    Course.Fulfilled last = RunFacts.fulfilled(plan.steps().get(position), id -> end(moved, id));
                    moved[position] = line(position, moved[position].course().fulfilledBy(last), now);
                });
    }

    private @Nullable Instant end(BoardLine[] moved, StepId id) {
        int position = plan.position(id.value());
        return position < 0 ? null : moved[position].course().end();
    }

    private BoardLine line(int position, Course course, Instant now) {
        return BoardLine.of(plan.steps().get(position), course, now, window);
    }

    private static long sequence(long before, List<LoggedFact> facts) {
        return facts.isEmpty() ? before : facts.get(facts.size() - 1).sequence();
    }

    private static boolean isOther(LoggedFact fact) {
        return !OF_STEPS.contains(fact.kind());
    }
}

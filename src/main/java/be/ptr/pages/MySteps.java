package be.ptr.pages;

import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The steps that concern one person, over several runs.
 *
 * @param all by start, those in reserve last
 */
record MySteps(List<Mine> all) {
    /** What can be started. */
    static final Set<State> READY = Set.of(State.READY);

    /** What is being done. */
    static final Set<State> OPEN = Set.of(State.OPEN);

    /** What comes later. */
    static final Set<State> NEXT = Set.of(State.OVERDUE, State.LOCKED, State.IDLE, State.PLANNED);

    private static final Comparator<Mine> BY_START = Comparator.comparing(Mine::reserved)
            .thenComparing(
                    mine -> mine.progress().step().start(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(mine -> mine.progress().step().id());

    MySteps {
        all = List.copyOf(all);
    }

    /**
     * A step that concerns the person.
     *
     * @param deputyFor name of the one whom the person may stand in for; empty when it is their own
     * @param reserved it belongs to a roll-back that nobody triggered
     */
    record Mine(RunProgress run, StepProgress progress, String deputyFor, boolean reserved) {
        boolean isOwn() {
            return deputyFor.isEmpty();
        }
    }

    static MySteps of(Collection<RunProgress> runs, String person) {
        return of(runs, person, EnumSet.allOf(State.class));
    }

    /** What can be started, and what is being done. */
    static MySteps toDo(Collection<RunProgress> runs, String person) {
        return of(runs, person, EnumSet.of(State.READY, State.OPEN));
    }

    private static MySteps of(Collection<RunProgress> runs, String person, Set<State> states) {
        return new MySteps(runs.stream()
                .flatMap(run -> of(run, person, states))
                .sorted(BY_START)
                .toList());
    }

    /** The person's own, or those of people they stand in for. */
    MySteps owned(boolean own) {
        return new MySteps(all.stream().filter(mine -> mine.isOwn() == own).toList());
    }

    List<Mine> in(Set<State> states) {
        return all.stream()
                .filter(mine -> states.contains(mine.progress().state()))
                .toList();
    }

    /**
     * In the order of the tables: the person's own that are Ready, Open, and later, then those of others.
     *
     * @param atMost of those that come later, in each of both parts
     */
    List<Mine> listed(int atMost) {
        return Stream.of(owned(true), owned(false))
                .flatMap(part -> Stream.of(
                        part.in(READY),
                        part.in(OPEN),
                        part.in(NEXT).stream().limit(atMost).toList()))
                .flatMap(List::stream)
                .toList();
    }

    private static Stream<Mine> of(RunProgress run, String person, Set<State> states) {
        Plan plan = run.plan();
        Set<String> stoodInFor = plan.people().stream()
                .filter(one -> person.equalsIgnoreCase(one.deputy()))
                .map(Person::email)
                .collect(Collectors.toSet());
        Set<String> reserved = run.phases().stream()
                .filter(phase -> !phase.started() && phase.phase().rollback())
                .map((PhaseProgress phase) -> phase.phase().code())
                .collect(Collectors.toSet());
        return run.steps().stream()
                .filter(step -> states.contains(step.state()))
                .flatMap(step -> mine(step, person, stoodInFor, plan)
                        .map(deputyFor -> new Mine(
                                run,
                                step,
                                deputyFor,
                                reserved.contains(step.step().phase()))));
    }

    /** Nothing when the step does not concern the person; an Open one concerns whoever started it. */
    private static Stream<String> mine(StepProgress step, String person, Set<String> stoodInFor, Plan plan) {
        if (step.facts().waived() != null) {
            return Stream.empty();
        }
        if (step.state() == State.OPEN || step.state() == State.TERMINATED) {
            return step.state() == State.OPEN && person.equalsIgnoreCase(step.who()) ? Stream.of("") : Stream.empty();
        }
        List<String> assignees = step.assignees();
        if (assignees.stream().anyMatch(person::equalsIgnoreCase)) {
            return Stream.of("");
        }
        return assignees.stream().filter(stoodInFor::contains).limit(1).map(email -> plan.nameOf(email));
    }
}

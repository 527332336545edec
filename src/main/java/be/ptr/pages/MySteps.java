package be.ptr.pages;

import be.ptr.plan.Person;
import be.ptr.plan.Plan;
import be.ptr.progress.PhaseProgress;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The steps of a run that concern one person, the ones to do first. */
record MySteps(List<Mine> ready, List<Mine> open, List<Mine> next) {
    private static final MySteps NONE = new MySteps(List.of(), List.of(), List.of());
    private static final Comparator<Mine> BY_START = Comparator.comparing(Mine::reserved)
            .thenComparing(
                    mine -> mine.progress().step().start(), Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(mine -> mine.progress().step().id());

    /**
     * A step that concerns the person.
     *
     * @param deputyFor name of the one whom the person may stand in for; empty when it is their own
     * @param reserved it belongs to a roll-back that nobody triggered
     */
    record Mine(StepProgress progress, String deputyFor, boolean reserved) {}

    static MySteps of(RunProgress run, String person) {
        Plan plan = run.plan();
        Set<String> stoodInFor = plan.people().stream()
                .filter(one -> person.equalsIgnoreCase(one.deputy()))
                .map(Person::email)
                .collect(Collectors.toSet());
        Set<String> reserved = run.phases().stream()
                .filter(phase -> !phase.started() && phase.phase().rollback())
                .map((PhaseProgress phase) -> phase.phase().code())
                .collect(Collectors.toSet());
        List<Mine> all = run.steps().stream()
                .flatMap(step -> mine(step, person, stoodInFor, plan)
                        .map(deputyFor -> new Mine(
                                step, deputyFor, reserved.contains(step.step().phase()))))
                .sorted(BY_START)
                .toList();
        return all.isEmpty()
                ? NONE
                : new MySteps(
                        in(all, Set.of(State.READY)),
                        in(all, Set.of(State.OPEN)),
                        in(all, Set.of(State.OVERDUE, State.LOCKED, State.IDLE, State.PLANNED)));
    }

    /** Ready or Open. */
    int toDo() {
        return ready.size() + open.size();
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
        return assignees.stream().filter(stoodInFor::contains).limit(1).map(email -> Names.of(email, plan));
    }

    private static List<Mine> in(List<Mine> all, Set<State> states) {
        return all.stream()
                .filter(mine -> states.contains(mine.progress().state()))
                .toList();
    }
}

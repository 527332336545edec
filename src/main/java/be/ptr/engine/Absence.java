package be.ptr.engine;

import be.ptr.engine.internals.EngineClock;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import be.ptr.progress.Refusal;
import be.ptr.progress.RunFacts;
import be.ptr.progress.StepFacts;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Explains why a step has no task: not yet, or no longer. */
final class Absence {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final RunLog log;
    private final UnaryOperator<String> names;

    Absence(RunLog log, UnaryOperator<String> names) {
        this.log = log;
        this.names = names;
    }

    /** For somebody who wants to close the step: nothing to refuse when it was closed by the same person. */
    Outcome closed(Plan plan, Step step, Actor actor) {
        RunFacts run = log.facts(plan.run(), step);
        StepFacts.Terminated end = of(run, step).terminated();
        boolean sameDeed = end != null && end.skippedFor() == null && end.by().equals(actor.email());
        return sameDeed ? new Outcome.AlreadyDone() : refused(plan, step, run);
    }

    /** For somebody who wants to skip the step: nothing to refuse when it was skipped by the same person. */
    Outcome skipped(Plan plan, Step step, Actor actor) {
        RunFacts run = log.facts(plan.run(), step);
        StepFacts.Terminated end = of(run, step).terminated();
        boolean sameDeed = end != null && end.skippedFor() != null && end.by().equals(actor.email());
        return sameDeed ? new Outcome.AlreadyDone() : refused(plan, step, run);
    }

    /** For somebody who decides about a step whose turn has not come; empty when nothing stands in the way. */
    Optional<Outcome> ofDecision(Plan plan, Step step) {
        RunFacts run = log.facts(plan.run(), step);
        StepFacts facts = of(run, step);
        return facts.terminated() == null && facts.phaseStarted()
                ? Optional.empty()
                : Optional.of(refused(plan, step, run));
    }

    /** Whether the phase of the step has not begun. */
    boolean isInReserve(Plan plan, Step step) {
        StepFacts facts = facts(plan, step);
        return facts.terminated() == null && !facts.phaseStarted();
    }

    /** Whether the step waits for other steps. */
    boolean isHeldByOthers(Plan plan, Step step) {
        return !facts(plan, step).prerequisitesDone();
    }

    /** For everybody else. */
    Outcome explain(Plan plan, Step step) {
        return refused(plan, step, log.facts(plan.run(), step));
    }

    private Outcome refused(Plan plan, Step step, RunFacts run) {
        return new Outcome.Refused(reason(plan, step, run));
    }

    private Refusal reason(Plan plan, Step step, RunFacts run) {
        String id = step.id().value();
        StepFacts facts = of(run, step);
        Instant start = facts.start();
        if (facts.terminated() != null) {
            return ended(id, facts.terminated());
        }
        if (facts.waived() != null) {
            return Refusal.of("already-waived", id, names.apply(facts.waived().by()));
        }
        if (!facts.phaseStarted()) {
            return Refusal.of("phase-not-started", id, step.phase());
        }
        if (!facts.prerequisitesDone()) {
            return Refusal.of("prerequisites-open", id, open(step, run));
        }
        if (start != null && EngineClock.now().isBefore(start)) {
            return Refusal.of("start-not-reached", id, LOCAL.format(start.atZone(plan.zone())));
        }
        return Refusal.of("in-a-moment", id);
    }

    private Refusal ended(String id, StepFacts.Terminated end) {
        String code = end.skippedFor() == null ? "already-closed" : "already-skipped";
        return Refusal.of(code, id, names.apply(end.by()));
    }

    private static String open(Step step, RunFacts run) {
        return step.prerequisites().stream()
                .filter(id -> run.end(id) == null)
                .map(StepId::value)
                .collect(Collectors.joining(", "));
    }

    private StepFacts facts(Plan plan, Step step) {
        return of(log.facts(plan.run(), step), step);
    }

    private static StepFacts of(RunFacts run, Step step) {
        return run.course(step).facts();
    }
}

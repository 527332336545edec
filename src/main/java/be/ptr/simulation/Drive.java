package be.ptr.simulation;

import be.ptr.bpmn.PhaseModel;
import be.ptr.engine.PhaseRuns;
import be.ptr.engine.RunLog;
import be.ptr.engine.StepCommands;
import be.ptr.engine.VirtualEngine;
import be.ptr.plan.Plan;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
import be.ptr.progress.Actor;
import be.ptr.progress.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Drives one execution: from instant to instant, people close what is done and start what the engine offers them. */
final class Drive {
    private final Plan plan;
    private final VirtualEngine engine;
    private final Duration lockedWindow;
    private final Durations durations;
    private final StepCommands commands;
    private final TreeSet<Instant> instants = new TreeSet<>();
    private final Map<StepId, Instant> ends = new HashMap<>();
    private final Set<StepId> closed = new HashSet<>();

    Drive(Plan plan, VirtualEngine engine, Duration lockedWindow, Durations durations) {
        this.plan = plan;
        this.engine = engine;
        this.lockedWindow = lockedWindow;
        this.durations = durations;
        this.commands = new StepCommands(engine.engine());
        plan.steps().stream()
                .map(Step::start)
                .flatMap(Stream::ofNullable)
                .forEach(start -> instants.addAll(List.of(start.minus(lockedWindow), start)));
    }

    SimulatedRun from(Instant start, List<PhaseModel> models) {
        engine.setTime(start);
        new PhaseRuns(engine.engine()).deployAndStart(plan, models, "simulation");
        settle(start);
        Instant last = start;
        for (Optional<Instant> next = after(last); next.isPresent(); next = after(last)) {
            last = next.get();
            engine.setTime(last);
            settle(last);
        }
        Chronology chronology = new Chronology(plan, lockedWindow);
        return new SimulatedRun(start, chronology.of(new RunLog(engine.engine()).facts(plan.run()), last), stuck());
    }

    /** Until nobody has anything left to do at this instant. */
    private void settle(Instant now) {
        do {
            plan.steps().stream()
                    .filter(step -> now.equals(ends.get(step.id())))
                    .forEach(this::close);
            engine.runDueJobs();
            Set<StepId> ready = engine.stepsReady();
            plan.steps().stream().filter(step -> ready.contains(step.id())).forEach(step -> start(step, now));
        } while (ends.containsValue(now));
    }

    private void start(Step step, Instant now) {
        check(step, commands.start(plan, step, executor(step)));
        ends.put(step.id(), now.plus(durations.of(step)));
    }

    private void close(Step step) {
        check(step, commands.close(plan, step, executor(step)));
        ends.remove(step.id());
        closed.add(step.id());
    }

    private static void check(Step step, Outcome outcome) {
        if (!(outcome instanceof Outcome.Done)) {
            throw new IllegalStateException("the engine refuses step " + step.id() + ": " + outcome);
        }
    }

    private static Actor executor(Step step) {
        return new Actor(step.responsibles().get(0), false);
    }

    private Optional<Instant> after(Instant now) {
        return Stream.concat(Stream.ofNullable(instants.higher(now)), ends.values().stream())
                .min(Instant::compareTo);
    }

    private List<StepId> stuck() {
        return plan.steps().stream()
                .filter(step -> !plan.phase(step.phase()).rollback())
                .map(Step::id)
                .filter(id -> !closed.contains(id))
                .toList();
    }
}

package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.ProcessNames;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.Phase;
import be.ptr.plan.StepId;
import be.ptr.progress.RunProgress;
import be.ptr.progress.State;
import be.ptr.progress.StepProgress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;

/** Compares where the board says that steps stand with what the engine has of them. */
final class EngineComparison {
    /** Within this time of a change the engine is still on its way. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final TaskService tasks;
    private final ManagementService management;
    private final EngineTransaction transaction;

    EngineComparison(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.management = engine.getManagementService();
        this.transaction = new EngineTransaction(engine);
    }

    /** One step of which the board and the engine do not say the same. */
    record Difference(StepId step, What what) {
        enum What {
            /** Ready or Open on the board, and the engine has no task. */
            NO_TASK,
            /** Idle on the board, and the engine has no timer. */
            NO_TIMER,
            /** The engine has a task of a step that is neither Ready nor Open on the board. */
            STRAY_TASK,
            /** Open or Ready on the board, and the engine's task is somebody else's. */
            OTHER_HOLDER
        }
    }

    /** In the order of the plan; of what changed within the last minute nothing is said. */
    List<Difference> differences(RunProgress board) {
        List<Difference> differences = new ArrayList<>();
        for (Phase phase : board.plan().phasesWithSteps()) {
            compare(board, phase.code(), differences);
        }
        return differences;
    }

    private void compare(RunProgress board, String phase, List<Difference> differences) {
        DryRun run = board.plan().run();
        Map<StepId, Optional<String>> holders = transaction.run(() -> holders(run, phase));
        Set<StepId> timers = transaction.run(() -> timers(run, phase));
        Instant settled = board.at().minus(PATIENCE);
        board.plan().stepsOf(phase).stream()
                .map(step -> board.step(step.id().value()).orElseThrow())
                .filter(step -> step.standing().since() == null
                        || step.standing().since().isBefore(settled))
                .forEach(step -> difference(step, holders, timers)
                        .map(what -> new Difference(step.step().id(), what))
                        .ifPresent(differences::add));
    }

    private static Optional<Difference.What> difference(
            StepProgress step, Map<StepId, Optional<String>> holders, Set<StepId> timers) {
        StepId id = step.step().id();
        Optional<String> holder = holders.get(id);
        if (step.state() == State.READY || step.state() == State.OPEN) {
            String expected = step.state() == State.OPEN ? step.who() : null;
            if (holder == null) {
                return Optional.of(Difference.What.NO_TASK);
            }
            return holder.equals(Optional.ofNullable(expected))
                    ? Optional.empty()
                    : Optional.of(Difference.What.OTHER_HOLDER);
        }
        if (holder != null) {
            return Optional.of(Difference.What.STRAY_TASK);
        }
        return step.state() == State.IDLE && !timers.contains(id)
                ? Optional.of(Difference.What.NO_TIMER)
                : Optional.empty();
    }

    /** Who has each task of a phase; empty while nobody has it. */
    private Map<StepId, Optional<String>> holders(DryRun run, String phase) {
        Map<StepId, Optional<String>> holders = new HashMap<>();
        tasks.createTaskQuery()
                .processDefinitionKey(ProcessNames.processKey(run, phase))
                .list()
                .forEach(task -> Part.TASK
                        .stepOf(task.getTaskDefinitionKey())
                        .ifPresent(step -> holders.put(step, Optional.ofNullable(task.getAssignee()))));
        return holders;
    }

    /** The steps of a phase that wait for their start. */
    private Set<StepId> timers(DryRun run, String phase) {
        String process = ProcessNames.processKey(run, phase);
        Map<String, StepId> definitions = new HashMap<>();
        management
                .createJobDefinitionQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(definition -> Part.START
                        .stepOf(definition.getActivityId())
                        .ifPresent(step -> definitions.put(definition.getId(), step)));
        Set<StepId> timers = new HashSet<>();
        management
                .createJobQuery()
                .processDefinitionKey(process)
                .timers()
                .list()
                .forEach(job -> {
                    StepId step = definitions.get(job.getJobDefinitionId());
                    if (step != null) {
                        timers.add(step);
                    }
                });
        return timers;
    }
}

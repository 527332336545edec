package be.ptr.engine;

import be.ptr.bpmn.Part;
import be.ptr.engine.decisions.Decisions;
import be.ptr.engine.internals.EngineTransaction;
import be.ptr.plan.DryRun;
import be.ptr.plan.Plan;
import be.ptr.plan.StepId;
import be.ptr.progress.FactSource;
import be.ptr.progress.Move;
import be.ptr.progress.RunFacts;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricIdentityLinkLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * The facts of a run as the engine's history tells them: which phases began, who started, handed back, transferred, skipped and closed what.
 *
 * <p>Reads by business key, over everything that was ever executed for the run.
 */
public final class HistoryFacts implements FactSource {
    private final HistoryService history;
    private final EngineTransaction transaction;

    public HistoryFacts(ProcessEngine engine) {
        this.history = engine.getHistoryService();
        this.transaction = new EngineTransaction(engine);
    }

    @Override
    public RunFacts facts(Plan plan) {
        return facts(plan.run());
    }

    /** Everything committed so far about {@code run}. */
    RunFacts facts(DryRun run) {
        return transaction.run(() -> read(run));
    }

    private RunFacts read(DryRun run) {
        Map<String, Instant> phases = new HashMap<>();
        Set<String> processes = new HashSet<>();
        Set<String> instances = new HashSet<>();
        for (HistoricProcessInstance instance : history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(PhaseKey.like(run))
                .list()) {
            PhaseKey.of(instance.getBusinessKey())
                    .filter(key -> key.run().equals(run))
                    .ifPresent(key -> {
                        phases.merge(key.phase(), instance.getStartTime().toInstant(), HistoryFacts::earlier);
                        processes.add(instance.getProcessDefinitionKey());
                        instances.add(instance.getId());
                    });
        }
        List<Move> moves = phases.isEmpty() ? List.of() : moves(run, phases.keySet(), processes, instances);
        return new RunFacts(run, phases, moves);
    }

    /** A phase that was started anew brought its decisions along under the same names. */
    private Map<StepId, Decisions> decisions(Set<String> instances) {
        Map<String, Object> texts = new HashMap<>();
        history.createHistoricVariableInstanceQuery()
                .processInstanceIdIn(instances.toArray(String[]::new))
                .disableBinaryFetching()
                .list()
                .forEach(variable -> texts.put(variable.getName(), variable.getValue()));
        return Decisions.of(texts);
    }

    /**
     * Reads the decisions last: a transfer or a skip that is committed meanwhile is then seen without its trace on the
     * task, and never the trace alone, which would look like a closing or a handing back.
     */
    private List<Move> moves(DryRun run, Set<String> phases, Set<String> processes, Set<String> instances) {
        Map<String, List<HistoricIdentityLinkLog>> assignments = processes.stream()
                .flatMap(process -> history
                        .createHistoricIdentityLinkLogQuery()
                        .processDefinitionKey(process)
                        .type(IdentityLinkType.ASSIGNEE)
                        .list()
                        .stream())
                .collect(Collectors.groupingBy(HistoricIdentityLinkLog::getTaskId));
        String[] keys = phases.stream()
                .map(phase -> new PhaseKey(run, phase).toString())
                .toArray(String[]::new);
        List<HistoricTaskInstance> tasks = history.createHistoricTaskInstanceQuery()
                .processInstanceBusinessKeyIn(keys)
                .list();
        Map<StepId, StepMoves> steps = new LinkedHashMap<>();
        decisions(instances).forEach((step, decided) -> steps.put(step, new StepMoves(step, decided)));
        tasks.forEach(task -> {
            StepId step = Part.TASK.stepOf(task.getTaskDefinitionKey()).orElseThrow();
            steps.computeIfAbsent(step, id -> new StepMoves(id, Decisions.NONE))
                    .add(task, assignments.getOrDefault(task.getId(), List.of()));
        });
        return steps.values().stream()
                .flatMap(step -> step.moves().stream())
                .sorted(Comparator.comparing(Move::at))
                .toList();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

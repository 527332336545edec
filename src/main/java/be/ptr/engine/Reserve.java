package be.ptr.engine;

import be.ptr.engine.decisions.Decisions;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngineServices;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about steps of phases that have not begun: a phase of the same run that is going on keeps it, and a phase
 * that begins takes along what is about its steps.
 */
public final class Reserve {
    private final RuntimeService runtime;
    private final HistoryService history;

    public Reserve(ProcessEngineServices engine) {
        this.runtime = engine.getRuntimeService();
        this.history = engine.getHistoryService();
    }

    /** The instance that keeps decisions now; empty when no phase of the run is going on. */
    public Optional<String> keeper(DryRun run) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(PhaseKey.like(run)).list().stream()
                .filter(instance -> isOf(run, instance.getBusinessKey()))
                .map(ProcessInstance::getId)
                .min(Comparator.naturalOrder());
    }

    /** The variables that hold decisions about these steps, whichever phase keeps them or kept them, by name. */
    public Map<String, Object> decisions(DryRun run, Predicate<StepId> about) {
        String[] instances =
                history
                        .createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKeyLike(PhaseKey.like(run))
                        .list()
                        .stream()
                        .filter(instance -> isOf(run, instance.getBusinessKey()))
                        .map(HistoricProcessInstance::getId)
                        .toArray(String[]::new);
        Map<String, Object> texts = new TreeMap<>();
        if (instances.length > 0) {
            history
                    .createHistoricVariableInstanceQuery()
                    .processInstanceIdIn(instances)
                    .disableBinaryFetching()
                    .list()
                    .stream()
                    .filter(variable ->
                            Decisions.stepOf(variable.getName()).filter(about).isPresent())
                    .forEach(variable -> texts.put(variable.getName(), variable.getValue()));
        }
        return texts;
    }

    private static boolean isOf(DryRun run, @Nullable String businessKey) {
        return PhaseKey.of(businessKey).filter(key -> key.run().equals(run)).isPresent();
    }
}

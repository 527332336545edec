package be.ptr.engine;

import be.ptr.bpmn.PhaseKey;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The instances that execute the phases of runs. */
final class StepInstances {
    private final RuntimeService runtime;

    StepInstances(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
    }

    /** Id of the one of a step's phase; empty when the phase was not started, or has ended. */
    Optional<String> of(DryRun run, Step step) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(new PhaseKey(run, step.phase()).toString())
                        .singleResult())
                .map(ProcessInstance::getId);
    }

    /** Whether a phase of the run is being executed. */
    boolean isGoingOn(DryRun run) {
        return !all(run).isEmpty();
    }

    /** Ids of those of all phases of the run that are being executed. */
    Set<String> all(DryRun run) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(PhaseKey.like(run)).list().stream()
                .filter(instance -> PhaseKey.of(instance.getBusinessKey())
                        .filter(key -> key.run().equals(run))
                        .isPresent())
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
    }
}

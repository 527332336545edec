package be.ptr.engine;

import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** The running instance of a step's phase, which keeps what is decided about the step. */
final class StepInstances {
    private final RuntimeService runtime;

    StepInstances(ProcessEngine engine) {
        this.runtime = engine.getRuntimeService();
    }

    /** Id of the instance; empty when the phase was not started, or has ended. */
    Optional<String> of(DryRun run, Step step) {
        return Optional.ofNullable(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(new PhaseKey(run, step.phase()).toString())
                        .singleResult())
                .map(ProcessInstance::getId);
    }

    /** Whether a phase of the run is being executed. */
    boolean isGoingOn(DryRun run) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKeyLike(PhaseKey.like(run)).list().stream()
                .flatMap(instance -> PhaseKey.of(instance.getBusinessKey()).stream())
                .anyMatch(key -> key.run().equals(run));
    }
}

package be.ptr.engine;

import be.ptr.engine.decisions.Decisions;
import be.ptr.engine.decisions.Handover;
import be.ptr.engine.decisions.Waiver;
import be.ptr.plan.DryRun;
import be.ptr.plan.Step;
import be.ptr.plan.StepId;
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

    Decisions decided(String instance, StepId step) {
        return Decisions.of(step, runtime.getVariablesLocal(instance));
    }

    void add(String instance, StepId step, Decisions before, Handover handover) {
        runtime.setVariableLocal(instance, before.nextName(step), Decisions.text(handover));
    }

    void add(String instance, StepId step, Waiver waiver) {
        runtime.setVariableLocal(instance, Decisions.waiverName(step), Decisions.text(waiver));
    }
}

package be.ptr.engine.internals;

import be.ptr.plan.StepId;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Waits for the start of a step, unless a lead declared the step without object: then nothing is waited for. */
final class StartTimer extends IntermediateCatchEventActivityBehavior {
    private final StepId step;
    private final ExecutedPhases phases;

    StartTimer(StepId step, ExecutedPhases phases) {
        super(false);
        this.step = step;
        this.phases = phases;
    }

    @Override
    public void execute(ActivityExecution execution) {
        boolean waived = phases.of(execution.getProcessInstanceId())
                .flatMap(phase -> PhaseTurn.take(execution.getProcessInstanceId(), phase.run(), step))
                .filter(decisions -> decisions.waiver() != null)
                .isPresent();
        if (waived) {
            leave(execution);
        }
    }
}

package be.ptr.engine.internals;

import be.ptr.plan.StepId;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.pvm.delegate.ActivityExecution;

/** Waits for the start of a step, unless a lead declared the step without object: then nothing is waited for. */
final class StartTimer extends IntermediateCatchEventActivityBehavior {
    private final StepId step;

    StartTimer(StepId step) {
        super(false);
        this.step = step;
    }

    @Override
    public void execute(ActivityExecution execution) {
        boolean waived = PhaseTurn.take(execution.getProcessInstanceId(), step)
                .filter(decisions -> decisions.waiver() != null)
                .isPresent();
        if (waived) {
            leave(execution);
        }
    }
}

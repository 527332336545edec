package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Ends a step that a lead declared without object the moment its turn has come. Listeners that follow see it ended. */
final class WaiverListener implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        Part.TASK
                .stepOf(task.getTaskDefinitionKey())
                .flatMap(step -> PhaseTurn.take(task.getProcessInstanceId(), step))
                .filter(decisions -> decisions.waiver() != null)
                .ifPresent(waived -> task.complete());
    }
}

package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.engine.Letter;
import be.ptr.engine.Outbox;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Announces that a step is Ready in the transaction in which it becomes so. */
final class ReadyAnnouncement implements TaskListener {
    private final ExecutedPhases phases;

    ReadyAnnouncement(ExecutedPhases phases) {
        this.phases = phases;
    }

    @Override
    public void notify(DelegateTask task) {
        if (((TaskEntity) task).isDeleted()) {
            return; // A step that was declared without object has ended by now.
        }
        Part.TASK
                .stepOf(task.getTaskDefinitionKey())
                .ifPresent(step -> phases.of(task.getProcessInstanceId())
                        .ifPresent(phase ->
                                new Outbox(task.getProcessEngine()).announce(Letter.ready(phase.run(), step))));
    }
}

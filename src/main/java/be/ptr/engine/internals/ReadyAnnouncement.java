package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/** Announces that a step is Ready in the transaction in which it becomes so. */
public final class ReadyAnnouncement implements TaskListener {
    private final ExecutedPhases phases;
    private final Announcer announcer;

    ReadyAnnouncement(ExecutedPhases phases, Announcer announcer) {
        this.phases = phases;
        this.announcer = announcer;
    }

    /** Tells people in the transaction of the event. */
    @FunctionalInterface
    public interface Announcer {
        /** That {@code step} of {@code run} is Ready. */
        void ready(ProcessEngine engine, DryRun run, StepId step);
    }

    @Override
    public void notify(DelegateTask task) {
        if (((TaskEntity) task).isDeleted()) {
            return; // A step that was declared without object has ended by now.
        }
        Part.TASK
                .stepOf(task.getTaskDefinitionKey())
                .ifPresent(step -> phases.of(task.getProcessInstanceId())
                        .ifPresent(phase -> announcer.ready(task.getProcessEngine(), phase.run(), step)));
    }
}

package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.facts.Waiver;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;

/** Ends a step that a lead declared without object the moment its turn has come. Listeners that follow see it ended. */
final class WaiverListener implements TaskListener {
    private final ExecutedPhases phases;

    WaiverListener(ExecutedPhases phases) {
        this.phases = phases;
    }

    @Override
    public void notify(DelegateTask task) {
        phases.of(task.getProcessInstanceId())
                .ifPresent(phase ->
                        Part.TASK.stepOf(task.getTaskDefinitionKey()).ifPresent(step -> end(phase.run(), step, task)));
    }

    private static void end(DryRun run, StepId step, DelegateTask task) {
        PhaseTurn.take(task.getProcessInstanceId(), run, step).ifPresent(decisions -> {
            Waiver waiver = decisions.waiver();
            if (waiver != null) {
                FactsOfTransaction.current()
                        .add(LoggedFact.of(run, FactKind.SKIPPED, step, EngineClock.now(), waiver.by())
                                .saying(waiver));
                task.complete();
            }
        });
    }
}

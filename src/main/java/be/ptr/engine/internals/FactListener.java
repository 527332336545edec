package be.ptr.engine.internals;

import be.ptr.bpmn.Part;
import be.ptr.bpmn.PhaseKey;
import be.ptr.facts.FactDetails;
import be.ptr.facts.FactKind;
import be.ptr.facts.LoggedFact;
import be.ptr.plan.DryRun;
import be.ptr.plan.StepId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.jspecify.annotations.Nullable;

/**
 * Writes down that a phase began, and that a step was started, handed back and closed, whatever way that came about. Who
 * passes a step that is Open from one person to another says himself what that is.
 */
final class FactListener implements TaskListener, ExecutionListener {
    private static final String NOBODY = "";

    private final ExecutedPhases phases;

    FactListener(ExecutedPhases phases) {
        this.phases = phases;
    }

    /** Whoever decides about one of its steps at the same time is repeated, and then finds the phase begun. */
    @Override
    public void notify(DelegateExecution phase) {
        PhaseKey.of(phase.getProcessBusinessKey()).ifPresent(key -> {
            FactsOfTransaction facts = FactsOfTransaction.current();
            facts.alone(key.run());
            facts.add(LoggedFact.of(key.run(), FactKind.PHASE_STARTED, EngineClock.now(), person(NOBODY))
                    .saying(new FactDetails.OfPhase(key.phase())));
        });
    }

    @Override
    public void notify(DelegateTask task) {
        phases.of(task.getProcessInstanceId())
                .ifPresent(phase -> Part.TASK
                        .stepOf(task.getTaskDefinitionKey())
                        .ifPresent(step -> write(phase.run(), step, (TaskEntity) task)));
    }

    private static void write(DryRun run, StepId step, TaskEntity task) {
        String before = holderBefore(task);
        String holder = holder(task.getAssignee());
        if (task.getEventName().equals(EVENTNAME_COMPLETE)) {
            if (!FactsOfTransaction.current().ends(run, step)) {
                add(run, FactKind.TERMINATED, step, holder, before);
            }
        } else if (before.isEmpty() && !holder.isEmpty()) {
            add(run, FactKind.STARTED, step, holder, holder);
        } else if (!before.isEmpty() && holder.isEmpty()) {
            add(run, FactKind.HANDED_BACK, step, person(before), before);
        }
    }

    private static void add(DryRun run, FactKind kind, StepId step, String person, String holder) {
        FactsOfTransaction.current()
                .add(LoggedFact.of(run, kind, step, EngineClock.now(), person)
                        .onBehalfOf(holder.equals(person) ? NOBODY : holder));
    }

    /** Who had the task before this transaction. */
    private static String holderBefore(TaskEntity task) {
        PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
        return holder(change == null ? task.getAssignee() : (String) change.getOrgValue());
    }

    private static String holder(@Nullable String assignee) {
        return assignee == null ? NOBODY : assignee;
    }

    /** Who is behind the command, or {@code otherwise}. */
    private static String person(String otherwise) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        return person == null ? otherwise : person;
    }
}

package be.ptr.engine.internals;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.context.Context;

/**
 * The second wall: whatever way a person found to a task, it ends up assigned to nobody or to that person, and only its
 * assignee completes it. What the product itself does has no person and passes.
 */
final class OwnershipListener implements TaskListener {
    @Override
    public void notify(DelegateTask task) {
        String person = Context.getCommandContext().getAuthenticatedUserId();
        if (person == null || person.equals(task.getAssignee())) {
            return;
        }
        if (task.getAssignee() != null || task.getEventName().equals(EVENTNAME_COMPLETE)) {
            throw new BadUserRequestException("task " + task.getId() + " is not " + person + "'s");
        }
    }
}

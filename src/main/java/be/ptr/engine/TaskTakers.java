package be.ptr.engine;

import be.ptr.facts.Handover;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** Replaces those who may act on a live task. */
final class TaskTakers {
    private final TaskService tasks;
    private final AuthorizationService rights;

    TaskTakers(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.rights = engine.getAuthorizationService();
    }

    /** An Open task that is passed on goes to the transferee at once; else whoever has it Open keeps it. */
    void replace(Task task, Handover handover) {
        String id = task.getId();
        Set<String> before = tasks.getIdentityLinksForTask(id).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .collect(Collectors.toSet());
        before.stream()
                .filter(user -> !handover.takers().contains(user))
                .forEach(user -> tasks.deleteCandidateUser(id, user));
        handover.takers().stream()
                .filter(user -> !before.contains(user))
                .forEach(user -> tasks.addCandidateUser(id, user));
        if (handover.passesOn()) {
            tasks.setAssignee(id, handover.to());
        }
        revoke(id, handover);
    }

    /** The engine leaves to everybody who ever had a task the right to read it: Tasklist would go on showing it. */
    private void revoke(String task, Handover handover) {
        rights.createAuthorizationQuery().resourceType(Resources.TASK).resourceId(task).list().stream()
                .filter(right -> right.getUserId() != null && !handover.takers().contains(right.getUserId()))
                .filter(right -> handover.passesOn() || !handover.holder().equals(right.getUserId()))
                .map(Authorization::getId)
                .forEach(rights::deleteAuthorization);
    }
}

package be.ptr.engine;

import be.ptr.engine.internals.Takers;
import be.ptr.facts.Handover;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;

/** Replaces those who may act on a live task. */
final class TaskTakers {
    private static final Set<String> KINDS = Set.of(IdentityLinkType.CANDIDATE, Takers.DEPUTY);

    private final TaskService tasks;
    private final AuthorizationService rights;

    TaskTakers(ProcessEngine engine) {
        this.tasks = engine.getTaskService();
        this.rights = engine.getAuthorizationService();
    }

    private record Taker(String user, String kind) {}

    private static List<Taker> takers(Handover handover) {
        List<String> deputies = handover.deputies();
        return handover.takers().stream()
                .map(user -> new Taker(user, Takers.kind(user, deputies)))
                .toList();
    }

    /** An Open task that is passed on goes to the transferee at once; else whoever has it Open keeps it. */
    void replace(Task task, Handover handover) {
        String id = task.getId();
        Set<Taker> before = tasks.getIdentityLinksForTask(id).stream()
                .filter(link -> KINDS.contains(link.getType()))
                .map(link -> new Taker(link.getUserId(), link.getType()))
                .collect(Collectors.toSet());
        List<Taker> after = takers(handover);
        before.stream()
                .filter(taker -> !after.contains(taker))
                .forEach(taker -> tasks.deleteUserIdentityLink(id, taker.user, taker.kind));
        after.stream()
                .filter(taker -> !before.contains(taker))
                .forEach(taker -> tasks.addUserIdentityLink(id, taker.user, taker.kind));
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

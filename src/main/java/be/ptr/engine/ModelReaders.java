package be.ptr.engine;

import be.ptr.engine.accounts.Groups;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/**
 * Lets everybody of the plans see how a phase is drawn, in the tab of a task: nothing is there that our pages do not
 * show everybody. What runs in it stays closed.
 */
final class ModelReaders {
    private final AuthorizationService authorizations;

    ModelReaders(ProcessEngine engine) {
        this.authorizations = engine.getAuthorizationService();
    }

    /** All versions of {@code definitions}, those to come included. */
    void show(Collection<ProcessDefinition> definitions) {
        Set<String> shown = authorizations
                .createAuthorizationQuery()
                .groupIdIn(Groups.PEOPLE)
                .resourceType(Resources.PROCESS_DEFINITION)
                .list()
                .stream()
                .map(Authorization::getResourceId)
                .collect(Collectors.toSet());
        definitions.stream()
                .map(ProcessDefinition::getKey)
                .filter(key -> !shown.contains(key))
                .forEach(this::show);
    }

    private void show(String key) {
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(Groups.PEOPLE);
        grant.setResource(Resources.PROCESS_DEFINITION);
        grant.setResourceId(key);
        grant.addPermission(ProcessDefinitionPermissions.READ);
        authorizations.saveAuthorization(grant);
    }
}

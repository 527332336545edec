package be.ptr.engine.accounts;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.SystemPermissions;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.springframework.stereotype.Component;

/**
 * What each group may see in Tasklist and Cockpit; a person's own tasks come with the candidate link, not from here.
 * Nobody but an administrator may create a deployment, a filter or a process instance.
 */
@Component
class Grants {
    private final AuthorizationService authorizations;

    Grants(AuthorizationService authorizations) {
        this.authorizations = authorizations;
    }

    void ensure() {
        administrators();
        ensure(Groups.PEOPLE, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        ensure(Groups.LEAD, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        ensure(Groups.LEAD, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        ensure(
                Groups.LEAD,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY);
        // Nothing more than the line above, but Cockpit's page of all tasks asks for it by this name.
        ensure(Groups.LEAD, Resources.TASK, ANY, TaskPermissions.READ);
        ensure(Groups.ADMINISTRATORS, Resources.TASK, ANY, TaskPermissions.READ);
    }

    /** Passwords and repairs. No deletion: who closed a step stays known, and the administrator stays. No deployment: a model is a program. No authorizations: they would hand out the rest. */
    private void administrators() {
        String group = Groups.ADMINISTRATORS;
        ensure(group, Resources.APPLICATION, ANY, Permissions.ACCESS);
        ensure(group, Resources.USER, ANY, Permissions.READ, Permissions.UPDATE);
        ensure(group, Resources.GROUP, ANY, Permissions.READ);
        ensure(group, Resources.AUTHORIZATION, ANY, Permissions.READ);
        ensure(group, Resources.DEPLOYMENT, ANY, Permissions.READ);
        // Of an earlier version: they would find the filters of those who have steps of their own.
        existing(group, Resources.FILTER, ANY).ifPresent(grant -> authorizations.deleteAuthorization(grant.getId()));
        ensure(group, Resources.SYSTEM, ANY, SystemPermissions.READ);
        ensure(
                group,
                Resources.PROCESS_DEFINITION,
                ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB);
    }

    /** Lets {@code group} read the filter with this id. */
    void readFilter(String group, String id) {
        ensure(group, Resources.FILTER, id, Permissions.READ);
    }

    private void ensure(String group, Resource resource, String id, Permission... permissions) {
        Authorization grant = existing(group, resource, id).orElseGet(() -> none(group, resource, id));
        if (!Arrays.stream(permissions).allMatch(grant::isPermissionGranted)) {
            grant.setPermissions(permissions);
            authorizations.saveAuthorization(grant);
        }
    }

    private Optional<Authorization> existing(String group, Resource resource, String id) {
        return Optional.ofNullable(authorizations
                .createAuthorizationQuery()
                .groupIdIn(group)
                .resourceType(resource)
                .resourceId(id)
                .authorizationType(AUTH_TYPE_GRANT)
                .singleResult());
    }

    private Authorization none(String group, Resource resource, String id) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        grant.setResource(resource);
        grant.setResourceId(id);
        return grant;
    }
}

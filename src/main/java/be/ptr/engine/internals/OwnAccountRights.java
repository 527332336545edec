package be.ptr.engine.internals;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * A person reads the own account. Unlike with the engine's default, nobody renames or deletes it from within: names and
 * addresses come from the plan, and others read them as who started or closed a step.
 */
final class OwnAccountRights extends DefaultAuthorizationProvider {
    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity own = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        own.setUserId(user.getId());
        own.setResource(Resources.USER);
        own.setResourceId(user.getId());
        own.addPermission(Permissions.READ);
        return new AuthorizationEntity[] {own};
    }
}

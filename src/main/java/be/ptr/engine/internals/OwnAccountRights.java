package be.ptr.engine.internals;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/** A person reads and changes the own account; unlike the engine's default, nobody deletes it from within. */
final class OwnAccountRights extends DefaultAuthorizationProvider {
    @Override
    public AuthorizationEntity[] newUser(User user) {
        AuthorizationEntity own = new AuthorizationEntity(Authorization.AUTH_TYPE_GRANT);
        own.setUserId(user.getId());
        own.setResource(Resources.USER);
        own.setResourceId(user.getId());
        own.addPermission(Permissions.READ);
        own.addPermission(Permissions.UPDATE);
        return new AuthorizationEntity[] {own};
    }
}

package be.ptr.engine.accounts;

import be.ptr.configuration.Settings;
import be.ptr.engine.internals.EngineTransaction;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * The first account. It exists before the first request is answered: while the group of administrators is empty, the
 * engine's webapps offer everybody to become one.
 */
@Component
public class Administrator implements InitializingBean {
    private final IdentityService identity;
    private final Accounts accounts;
    private final Grants grants;
    private final TaskFilters filters;
    private final EngineTransaction transaction;
    private final String id;
    private @Nullable String generated;

    Administrator(
            IdentityService identity,
            Accounts accounts,
            Grants grants,
            TaskFilters filters,
            ProcessEngine engine,
            Settings settings) {
        this.identity = identity;
        this.accounts = accounts;
        this.grants = grants;
        this.filters = filters;
        this.transaction = new EngineTransaction(engine);
        this.id = settings.security().admin().toLowerCase(Locale.ROOT);
    }

    @Override
    public void afterPropertiesSet() {
        generated = transaction
                .run(() -> {
                    grants.ensure();
                    filters.ensure();
                    // Of an earlier version, for filters of its own.
                    identity.deleteGroup("responsible");
                    return Optional.ofNullable(ensure());
                })
                .orElse(null);
    }

    public String id() {
        return id;
    }

    /** The password that this start has generated, once; empty at every later call and start. */
    public synchronized Optional<String> takePassword() {
        Optional<String> password = Optional.ofNullable(generated);
        generated = null;
        return password;
    }

    /** The generated password when the account is new, else null. */
    private @Nullable String ensure() {
        String password = null;
        if (identity.createGroupQuery().groupId(Groups.ADMINISTRATORS).count() == 0) {
            Group group = identity.newGroup(Groups.ADMINISTRATORS);
            group.setName("Administrateurs");
            group.setType("SYSTEM");
            identity.saveGroup(group);
        }
        User known = identity.createUserQuery().userId(id).singleResult();
        if (known == null) {
            User user = identity.newUser(id);
            user.setFirstName("");
            user.setLastName("Administrateur");
            password = accounts.passwordFor(user);
            user.setPassword(password);
            identity.saveUser(user);
        } else if (known.getFirstName() == null) {
            nameWhole(known);
        }
        if (identity.createUserQuery()
                        .userId(id)
                        .memberOfGroup(Groups.ADMINISTRATORS)
                        .count()
                == 0) {
            identity.createMembership(id, Groups.ADMINISTRATORS);
        }
        return password;
    }

    /** The engine's webapps write the word null where an account has no first name, as this one had none in earlier versions. */
    private void nameWhole(User user) {
        user.setFirstName("");
        identity.saveUser(user);
    }
}

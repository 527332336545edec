package be.ptr.engine.accounts;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The accounts of the engine's identity service. */
@Component
public class Accounts {
    /** Longer ones are refused unread: hashing them would cost more than they are worth. */
    private static final int LONGEST_PASSWORD = 200;

    private final IdentityService identity;
    private final Passwords passwords = new Passwords();

    Accounts(IdentityService identity) {
        this.identity = identity;
    }

    /** The account {@code id} when {@code password} is its password. */
    public Optional<Account> withPassword(String id, String password) {
        if (password.length() > LONGEST_PASSWORD || id.chars().anyMatch(Character::isISOControl)) {
            return Optional.empty();
        }
        return identity.checkPassword(id, password) ? find(id) : Optional.empty();
    }

    /** The account {@code id}, compared with case. */
    public Optional<Account> find(String id) {
        return Optional.ofNullable(user(id)).map(user -> new Account(id, nameOf(user), groupsOf(id)));
    }

    /** Gives {@code id} a new password and returns it, to be shown once; empty when there is no such account. */
    public Optional<String> resetPassword(String id) {
        User user = user(id);
        if (user == null) {
            return Optional.empty();
        }
        String password = passwordFor(user);
        user.setPassword(password);
        identity.saveUser(user);
        identity.unlockUser(id);
        return Optional.of(password);
    }

    /** A new password that the policy accepts for {@code user}. */
    String passwordFor(User user) {
        PasswordPolicy policy = identity.getPasswordPolicy();
        return passwords.next(password ->
                identity.checkPasswordAgainstPolicy(policy, password, user).isValid());
    }

    private @Nullable User user(String id) {
        return identity.createUserQuery().userId(id).singleResult();
    }

    private static String nameOf(User user) {
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        String name = (first + " " + last).strip();
        return name.isEmpty() ? user.getId() : name;
    }

    private Set<String> groupsOf(String id) {
        return identity.createGroupQuery().groupMember(id).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }
}

package be.ptr.engine.accounts;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
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
    private final Standings standings;

    Accounts(IdentityService identity, Clock clock) {
        this.identity = identity;
        this.standings = new Standings(clock);
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
        return Optional.ofNullable(user(id)).map(user -> {
            Set<String> groups = groupsOf(id);
            String digest = String.valueOf(user.getPassword());
            return new Account(id, nameOf(user), groups, Standings.of(digest, groups));
        });
    }

    /**
     * How {@code id} stands now, as {@link Account#standing()} says it; empty without access. A change on another node, or
     * one by hand, is seen some seconds later.
     */
    public Optional<String> standing(String id) {
        return standings.of(id, () -> find(id).filter(Account::mayEnter).map(Account::standing));
    }

    /** Has the next request of everybody see what changed. */
    void changed() {
        standings.forget();
    }

    /**
     * Gives {@code id} the password that the person chose.
     *
     * @return why not; empty when it was done
     * @throws IllegalArgumentException when there is no such account
     */
    public List<PasswordFlaw> changePassword(String id, String password) {
        User user = user(id);
        if (user == null) {
            throw new IllegalArgumentException("no account " + id);
        }
        List<PasswordFlaw> flaws = flaws(password, user);
        if (flaws.isEmpty()) {
            user.setPassword(password);
            identity.saveUser(user);
            changed();
        }
        return flaws;
    }

    private List<PasswordFlaw> flaws(String password, User user) {
        if (password.length() > LONGEST_PASSWORD) {
            return List.of(new PasswordFlaw(PasswordFlaw.Rule.TOO_LONG, LONGEST_PASSWORD));
        }
        return identity
                .checkPasswordAgainstPolicy(identity.getPasswordPolicy(), password, user)
                .getViolatedRules()
                .stream()
                .map(Accounts::flaw)
                .toList();
    }

    private static PasswordFlaw flaw(PasswordPolicyRule violated) {
        String name = violated.getPlaceholder().replaceFirst("^PASSWORD_POLICY_", "");
        PasswordFlaw.Rule rule = Arrays.stream(PasswordFlaw.Rule.values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElse(PasswordFlaw.Rule.OTHER);
        return new PasswordFlaw(rule, amount(violated.getParameters()));
    }

    private static int amount(@Nullable Map<String, String> parameters) {
        return parameters == null
                ? 0
                : parameters.values().stream()
                        .filter(value -> value.matches("[0-9]{1,9}"))
                        .findFirst()
                        .map(Integer::parseInt)
                        .orElse(0);
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
        changed();
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

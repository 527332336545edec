package be.ptr.engine.rules;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.jspecify.annotations.Nullable;

/** How others know the person behind a user id. */
public final class PersonName {
    private PersonName() {}

    /** First and last name of the account, or the id itself where there is no account or no name; empty for null. */
    public static String of(@Nullable String userId, IdentityService accounts) {
        if (userId == null) {
            return "";
        }
        User user = accounts.createUserQuery().userId(userId).singleResult();
        if (user == null) {
            return userId;
        }
        String first = user.getFirstName() == null ? "" : user.getFirstName();
        String last = user.getLastName() == null ? "" : user.getLastName();
        String name = (first + " " + last).strip();
        return name.isEmpty() ? userId : name;
    }
}

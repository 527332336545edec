package be.ptr.security;

import be.ptr.plan.Unseen;
import java.util.Locale;
import java.util.Optional;

/** What people type, or a provider says, to mean an account. */
final class UserName {
    static final int LONGEST = 255;

    private UserName() {}

    /** The id of the account that may be meant; empty for what can be nobody's, of which nothing is counted or looked up. */
    static Optional<String> of(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String id = Unseen.removedFrom(typed).strip().toLowerCase(Locale.ROOT);
        boolean controls = typed.strip().chars().anyMatch(Character::isISOControl);
        return id.isEmpty() || controls ? Optional.empty() : Optional.of(id);
    }
}

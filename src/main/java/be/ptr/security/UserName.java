package be.ptr.security;

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
        String id = typed.strip().toLowerCase(Locale.ROOT);
        return id.isEmpty() || id.chars().anyMatch(Character::isISOControl) ? Optional.empty() : Optional.of(id);
    }
}

package be.ptr.engine.accounts;

/**
 * Why a password is not accepted.
 *
 * @param amount of characters that the rule asks for or allows, 0 where it counts none
 */
public record PasswordFlaw(Rule rule, int amount) {
    /** What is asked of a password. */
    public enum Rule {
        LENGTH,
        TOO_LONG,
        LOWERCASE,
        UPPERCASE,
        DIGIT,
        SPECIAL,
        USER_DATA,
        OTHER
    }
}

package be.ptr.progress;

import java.util.List;

/**
 * Why a command was not carried out.
 *
 * @param code stable, lower case with hyphens, for example {@code not-ready}; the sentence stands in the message bundles
 *     under {@code refusal.<code>}
 * @param arguments in the order of the sentence's placeholders
 */
public record Refusal(String code, List<String> arguments) {
    public Refusal {
        arguments = List.copyOf(arguments);
    }

    /** Whether somebody else could have it done: it is refused to the person, however the step stands. */
    public boolean isForPerson() {
        return List.of("lead-only", "not-in-plan", "defect-of-others").contains(code);
    }

    /** Whether it may be done in a moment: a store was away. */
    public boolean isForNow() {
        return code.equals("remark-not-stored");
    }

    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }
}

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

    public static Refusal of(String code, String... arguments) {
        return new Refusal(code, List.of(arguments));
    }
}

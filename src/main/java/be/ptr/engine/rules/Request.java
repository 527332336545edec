package be.ptr.engine.rules;

import be.ptr.engine.decisions.Decisions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Somebody wants a step to go to somebody else.
 *
 * @param to e-mail address in lower case
 * @param message for that person, may be empty
 * @param expected to whom the step was assigned in the eyes of the person, separated by commas; empty: whoever has it
 * @param assignees to whom it is assigned
 * @param decided what was decided about the step before
 * @param known true when a step may be transferred to {@code to}
 */
public record Request(
        String to, String message, String expected, List<String> assignees, Decisions decided, boolean known) {

    boolean expectsOthers() {
        return !expected.isBlank() && !keys(Arrays.asList(expected.split(","))).equals(keys(assignees));
    }

    boolean isAlreadyFor(StepTask task) {
        return keys(assignees).equals(Set.of(to)) && (task.assignee() == null || to.equalsIgnoreCase(task.assignee()));
    }

    private static Set<String> keys(List<String> emails) {
        return emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}

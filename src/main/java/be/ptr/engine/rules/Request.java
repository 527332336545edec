package be.ptr.engine.rules;

import be.ptr.facts.Decisions;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants a step to go to somebody else.
 *
 * @param to e-mail address in lower case
 * @param leaver e-mail address in lower case of the one in whose place it shall go there, while the others it is assigned to
 *     keep it; empty: in place of everybody
 * @param message for that person, may be empty
 * @param expected to whom the step was assigned in the eyes of the person, separated by commas; empty: whoever has it
 * @param assignees to whom it is assigned
 * @param decided what was decided about the step before
 * @param known true when a step may be transferred to {@code to}
 */
public record Request(
        String to,
        String leaver,
        String message,
        String expected,
        List<String> assignees,
        Decisions decided,
        boolean known) {

    /** To whom it is assigned when it is done, in lower case; the transferee stands where the leaver stood. */
    public List<String> assigneesAfter() {
        if (leaver.isEmpty()) {
            return List.of(to);
        }
        Set<String> after = new LinkedHashSet<>();
        keys(assignees).forEach(email -> after.add(email.equals(leaver) ? to : email));
        after.add(to);
        return List.copyOf(after);
    }

    /**
     * Whether the transferee gets something that is worth a letter.
     *
     * @param holder who has the step Open, or null
     */
    public boolean isNews(@Nullable String holder) {
        return leaver.isEmpty() || !keys(assignees).contains(to) || leaver.equalsIgnoreCase(holder);
    }

    /** Whether the one in whose place it shall go there has nothing of it any more. */
    public boolean isMoot(StepTask task) {
        return !leaver.isEmpty() && !keys(assignees).contains(leaver) && !leaver.equalsIgnoreCase(task.assignee());
    }

    boolean expectsOthers() {
        return !expected.isBlank() && !keys(Arrays.asList(expected.split(","))).equals(keys(assignees));
    }

    boolean isAlreadyFor(StepTask task) {
        boolean takes = task.assignee() != null && (leaver.isEmpty() || leaver.equalsIgnoreCase(task.assignee()));
        return keys(assignees).equals(Set.copyOf(assigneesAfter())) && (!takes || to.equalsIgnoreCase(task.assignee()));
    }

    private static Set<String> keys(List<String> emails) {
        return emails.stream()
                .map(email -> email.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}

package be.ptr.engine.rules;

import be.ptr.progress.Refusal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rules for starting, closing and handing back a step whose task is alive.
 *
 * <p>Doing again what one has done is never refused; whether it then changes anything is the caller's matter.
 */
public final class StepRules {
    private final UnaryOperator<String> names;

    /** @param names from the user id of a person to the name that others know */
    public StepRules(UnaryOperator<String> names) {
        this.names = names;
    }

    /** Only somebody it is assigned to, or a lead, starts a step, and nobody starts one that somebody else has. */
    public Optional<Refusal> start(StepTask task, String person, boolean lead) {
        if (task.assignee() != null) {
            return person.equalsIgnoreCase(task.assignee())
                    ? Optional.empty()
                    : refusal("already-started", task, names.apply(task.assignee()));
        }
        if (lead || task.candidates().get().stream().anyMatch(person::equalsIgnoreCase)) {
            return Optional.empty();
        }
        String responsibles =
                task.candidates().get().stream().map(names).sorted().collect(Collectors.joining(", "));
        return refusal("not-yours", task, responsibles);
    }

    /** Only the person who started a step, or a lead, closes it. */
    public Optional<Refusal> close(StepTask task, String person, boolean lead) {
        if (task.assignee() == null) {
            return refusal("not-started", task);
        }
        return lead || person.equalsIgnoreCase(task.assignee())
                ? Optional.empty()
                : refusal("open-by-other", task, names.apply(task.assignee()));
    }

    /** Only the person who started a step, or a lead, hands it back. */
    public Optional<Refusal> handBack(StepTask task, String person, boolean lead) {
        return task.assignee() == null ? Optional.empty() : close(task, person, lead);
    }

    private static Optional<Refusal> refusal(String code, StepTask task, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = task.step().value();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Optional.of(Refusal.of(code, arguments));
    }
}

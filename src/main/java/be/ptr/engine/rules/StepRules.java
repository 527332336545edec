package be.ptr.engine.rules;

import be.ptr.facts.Waiver;
import be.ptr.plan.StepId;
import be.ptr.progress.Refusal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rules for starting, closing, handing back, transferring and skipping a step.
 *
 * <p>Doing again what one has done is never refused; whether it then changes anything is the caller's matter.
 */
public final class StepRules {
    /** Most characters of a message or a reason. */
    public static final int MAX_TEXT = 1500;

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

    /** Only the person who started a step, or a lead, hands it back; nobody else hears that it is back already. */
    public Optional<Refusal> handBack(StepTask task, String person, boolean lead) {
        return task.assignee() == null ? start(task, person, lead) : close(task, person, lead);
    }

    /** Only somebody it is assigned to, whoever has it Open, or a lead transfers a step, and only to a person who is known. */
    public Optional<Refusal> transfer(StepTask task, Request request, String person, boolean lead) {
        if (request.decided().waiver() != null) {
            return waived(task.step(), request.decided().waiver());
        }
        if (request.expectsOthers()) {
            return moved(task, request);
        }
        Optional<Refusal> notTheirs = task.assignee() == null ? start(task, person, lead) : close(task, person, lead);
        if (notTheirs.isPresent()) {
            return notTheirs;
        }
        if (!request.known()) {
            return refusal("unknown-transferee", task, request.to());
        }
        if (request.isAlreadyFor(task)) {
            return refusal("already-assigned", task, names.apply(request.to()));
        }
        return tooLong(task.step(), request.message());
    }

    /** Whether {@code person} asks for what the same person brought about before. */
    public static boolean isRepeated(StepTask task, Request request, String person) {
        return request.isAlreadyFor(task)
                && request.decided()
                        .latest()
                        .filter(latest -> latest.by().equalsIgnoreCase(person)
                                && latest.to().equalsIgnoreCase(request.to())
                                && latest.leaver().equalsIgnoreCase(request.leaver()))
                        .isPresent();
    }

    /** Only a lead declares a step without object, and says why. */
    public Optional<Refusal> skip(StepId step, String reason, boolean lead) {
        if (!lead) {
            return Optional.of(Refusal.of("lead-only", step.value()));
        }
        return reason.isBlank() ? Optional.of(Refusal.of("reason-missing", step.value())) : tooLong(step, reason);
    }

    /** Nothing more happens to a step that was declared without object. */
    public Optional<Refusal> waived(StepId step, Waiver waiver) {
        return Optional.of(Refusal.of("already-waived", step.value(), names.apply(waiver.by())));
    }

    private static Optional<Refusal> tooLong(StepId step, String text) {
        return text.length() <= MAX_TEXT
                ? Optional.empty()
                : Optional.of(Refusal.of("text-too-long", step.value(), String.valueOf(MAX_TEXT)));
    }

    private Optional<Refusal> moved(StepTask task, Request request) {
        String now = request.assignees().stream().map(names).sorted().collect(Collectors.joining(", "));
        return request.decided()
                .latest()
                .map(latest -> refusal("moved-meanwhile", task, names.apply(latest.to()), names.apply(latest.by())))
                .orElseGet(() -> refusal("assigned-meanwhile", task, now));
    }

    private static Optional<Refusal> refusal(String code, StepTask task, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = task.step().value();
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Optional.of(Refusal.of(code, arguments));
    }
}
